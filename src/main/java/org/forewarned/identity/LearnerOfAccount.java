package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.platform.Asker;
import org.forewarned.privacy.Persons;

/**
 * What somebody learns belongs to a learner; an account has one. Joining a learner code makes the code's learner the account's, with all that
 * the account had; leaving gives the account a fresh one, and the code keeps everything.
 */
@ApplicationScoped
public class LearnerOfAccount {

    private AccountRepository accounts;
    private Learners learners;
    private Persons persons;

    protected LearnerOfAccount() {
    }

    @Inject
    public LearnerOfAccount(AccountRepository accounts, Learners learners, Persons persons) {
        this.accounts = accounts;
        this.learners = learners;
        this.persons = persons;
    }

    /** Whether five words lead to what the asker's account learns. */
    public boolean hasCode(Asker asker) {
        return learners.hasCode(own(asker).learnerId());
    }

    /** Whether this learner may be joined to the asker's account: it is not another's, nor the account's already. */
    public boolean free(Asker asker, UUID learner) {
        return !own(asker).learnerId().equals(learner) && accounts.byLearner(learner).isEmpty();
    }

    /** Makes this learner the account's; false when it is another account's. The caller has made sure that the asker may: by code or device. */
    @Transactional
    public boolean join(Asker asker, UUID learner) {
        Account account = own(asker);
        if (account.learnerId().equals(learner)) {
            return true;
        }
        if (accounts.byLearner(learner).isPresent()) {
            return false;
        }
        UUID before = account.learnerId();
        account.learnAs(learner);
        accounts.flush();
        persons.join(before, learner);
        return true;
    }

    /** The account gets a fresh learner; the words that lead to the old one, where nobody knows any yet. */
    @Transactional
    public Optional<LearnerCode> leave(Asker asker) {
        Account account = own(asker);
        UUID before = account.learnerId();
        account.learnAs(learners.withoutCode());
        return learners.hasCode(before) ? Optional.empty() : Optional.of(learners.replaceCode(before));
    }

    private Account own(Asker asker) {
        return accounts.account(asker.signedIn()).orElseThrow();
    }
}
