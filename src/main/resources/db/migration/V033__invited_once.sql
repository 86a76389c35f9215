-- An invitation is a row of its own (V027): a membership holds nothing by which it could be claimed.
drop index membership_claim;
alter table membership drop column claim_digest;
alter table membership drop column claim_until;
