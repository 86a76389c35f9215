package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.privacy.PersonalData;

/** What communications hold about a learner who has an account: which mails went to its address in the last 30 days, and that reminders are stopped. */
@ApplicationScoped
public class CommunicationsData implements PersonalData {

    @Inject
    private AccountAddresses addresses;
    @Inject
    private Outbox outbox;
    @Inject
    private Stops stops;

    @Override
    public String section() {
        return "communications";
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return address(learner).map(address -> Stream.concat(
                outbox.to(address).stream().map(CommunicationsData::mail),
                stops.since(address).map(since -> Map.<String, Object>of("remindersStopped", since.toString())).stream()).toList()).orElse(List.of());
    }

    @Override
    public void erase(UUID learner) {
        address(learner).ifPresent(address -> {
            outbox.forget(address);
            stops.forget(address);
        });
    }

    @Override
    public void join(UUID from, UUID into) {
        // by address: it stays the account's
    }

    private static Map<String, Object> mail(Outbox.Known mail) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("kind", mail.template(), "queued", mail.queued().toString()));
        mail.ended().ifPresent(ended -> all.put("sent", ended.toString()));
        return all;
    }

    private Optional<String> address(UUID learner) {
        return Optional.ofNullable(addresses.ofLearners(List.of(learner)).get(learner));
    }
}
