package org.forewarned.authoring.questions;

import java.util.Set;
import java.util.function.BiConsumer;
import org.forewarned.authoring.questions.Loss.What;

/**
 * Reads questions from elsewhere. What comes in is bounded: {@value #BYTES} bytes of a file, {@value #PASTED} characters of a text, 2,000 questions; what is too much is said. Never throws because of what
 * is in it.
 */
public final class QuestionImport {

    /** What a file may have. */
    public static final int BYTES = 2_000_000;

    /** What is pasted may have, in characters: two hundred pages. */
    public static final int PASTED = 500_000;

    private QuestionImport() {
    }

    /** A list with marked answers, as people write it. Ids are unlike those that are taken. */
    public static ImportedQuestions pasted(String text, Set<String> taken) {
        return read(text.length(), PASTED, taken, (report, assembly) -> new PastedText(report, assembly).read(Decoded.lines(text)));
    }

    /** A file in Moodle's GIFT format. Ids are unlike those that are taken. */
    public static ImportedQuestions gift(byte[] file, Set<String> taken) {
        return read(file.length, BYTES, taken, (report, assembly) -> new GiftFile(report, assembly).read(decoded(file, report)));
    }

    /** A file in Moodle's XML format. Ids are unlike those that are taken. */
    public static ImportedQuestions moodleXml(byte[] file, Set<String> taken) {
        return read(file.length, BYTES, taken, (report, assembly) -> new MoodleXml(report, assembly).read(decoded(file, report)));
    }

    private static String decoded(byte[] file, Report report) {
        Decoded decoded = Decoded.of(file);
        if (decoded.guessed()) {
            report.ofFile(What.ENCODING, "");
        }
        return decoded.text();
    }

    private static ImportedQuestions read(int size, int most, Set<String> taken, BiConsumer<Report, Assembly> reader) {
        Report report = new Report();
        Assembly assembly = new Assembly(report, taken);
        if (size > most) {
            report.ofFile(What.TOO_BIG, "", most / 1_000_000d);
        } else {
            reader.accept(report, assembly);
            if (assembly.questions().isEmpty()) {
                report.ofFile(What.NOTHING, "");
            }
        }
        return new ImportedQuestions(assembly.questions(), report.finish());
    }
}
