package org.forewarned.organisations.sheet;

/** A file cannot be read as a list. Says why, in one word that the texts explain. */
public class SheetFault extends Exception {

    /** Why a file cannot be read. */
    public enum Why { EMPTY, UNREADABLE, TOO_LONG, TOO_WIDE, TOO_BIG, OLD_EXCEL, PROTECTED }

    private final Why why;

    public SheetFault(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
