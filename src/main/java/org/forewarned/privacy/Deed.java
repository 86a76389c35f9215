package org.forewarned.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an audit entry says that somebody did. A word is never renamed: old entries keep it, and their seals depend on it. */
public enum Deed {
    PERSON_SEEN, PERSON_ADDED, PERSON_CHANGED, PERSON_LEFT, PERSON_BACK, PERSON_REMOVED, PERSON_ASKED, PERSON_REMINDED, PERSON_WAIVED, COHORT_JOINED, COHORT_LEFT, TRAINING_RECORDED,
    SESSION_OPENED, SESSION_ENDED, ATTENDANCE_RECORDED, PEOPLE_IMPORTED, IMPORT_UNDONE, CARDS_MADE, CARD_CLOSED, EVIDENCE_MADE,
    ASSIGNMENT_MADE, ASSIGNMENT_CHANGED, ASSIGNMENT_PAUSED, ASSIGNMENT_RESUMED, ASSIGNMENT_WIDENED, ASSIGNMENT_WITHDRAWN,
    ROLE_GIVEN, ROLE_TAKEN, ACCOUNT_SEEN, ACCOUNT_CHANGED,
    ORGANISATION_REGISTERED, ORGANISATION_CONFIRMED, ORGANISATION_UNCONFIRMED, ORGANISATION_MERGED, ORGANISATION_SPLIT, ORGANISATION_MOVED,
    ORGANISATION_ENDED, KEEPING_CHANGED,
    INTERFACE_TOKEN_MADE, INTERFACE_TOKEN_REVOKED, INTERFACE_USED,
    PEOPLE_INVITED, INVITATION_SENT_AGAIN, INVITATION_WITHDRAWN,
    DOMAIN_ADDED, DOMAIN_CONFIRMED, DOMAIN_REMOVED,
    PARTNER_LINK_MADE, PARTNER_LINK_REVOKED,
    PROVIDER_ADDED, PROVIDER_CHANGED, PROVIDER_OPENED, PROVIDER_CLOSED,
    DATA_COPIED, LEARNER_ERASED, LEARNERS_JOINED, ERASURE_REPLAYED,
    LOG_SEEN, LOG_CHECKED;

    /** The word in the database, in addresses and in keys of texts: {@code person-seen}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The deed of this word, if there is one. */
    public static Optional<Deed> fromSlug(String slug) {
        return Stream.of(values()).filter(d -> d.slug().equals(slug)).findFirst();
    }
}
