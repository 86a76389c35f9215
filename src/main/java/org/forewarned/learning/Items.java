package org.forewarned.learning;

/** The names under which progress is stored. */
public final class Items {

    private Items() {
    }

    /** The lesson is finished. */
    public static String lesson(String id) {
        return "lesson/" + id;
    }

    /** What was done with a block: choice ids of a question, the way through a scenario, the marks in a message. */
    public static String block(String id) {
        return "block/" + id;
    }

    /** What was answered to a question before the first lesson. */
    public static String before(String id) {
        return "before/" + id;
    }

    /** What was answered to the same question after the end. */
    public static String after(String id) {
        return "after/" + id;
    }

    /** What was answered to a question when it was asked again, at a step after the end. */
    public static String later(FollowUpStep step, String id) {
        return "later" + (step.ordinal() + 1) + "/" + id;
    }

    /** It was said whether the lesson was useful; not what. */
    public static String useful(String id) {
        return "useful/" + id;
    }
}
