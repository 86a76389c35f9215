package org.forewarned.organisations;

/**
 * How many people are asked something, and how far they are; each of the asked is in at most one of the others.
 *
 * @param underWay have begun, and not done it
 * @param waived need not do it
 * @param attended of those who have done it, how many attended and did not pass
 */
public record Counts(long asked, long underWay, long done, long waived, long attended) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Where nobody only attended. */
    public Counts(long asked, long underWay, long done, long waived) {
        this(asked, underWay, done, waived, 0);
    }

    public Counts plus(Counts other) {
        return new Counts(asked + other.asked, underWay + other.underWay, done + other.done, waived + other.waived, attended + other.attended);
    }

    /** Who has to do it at all. */
    public long bound() {
        return asked - waived;
    }

    public long toDo() {
        return bound() - done;
    }

    public long notStarted() {
        return toDo() - underWay;
    }

    /** How much of what has to be done is done, in whole hundredths, never rounded up to all. */
    public long percent() {
        return bound() == 0 ? 0 : done * 100 / bound();
    }
}
