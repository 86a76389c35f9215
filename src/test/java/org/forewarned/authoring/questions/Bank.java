package org.forewarned.authoring.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as other programs write them. */
final class Bank {

    private Bank() {
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/questions").resolve(name));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String text(String name) {
        return new String(bytes(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What was lost of one question: {@code free-text shortanswer}. */
    static java.util.List<String> losses(ImportedQuestions imported, String question) {
        return imported.losses().stream().filter(loss -> loss.question().equals(question)).map(Bank::said).toList();
    }

    static String said(Loss loss) {
        return (loss.code() + " " + String.join(" ", loss.arguments().stream().map(Object::toString).toList())).strip();
    }
}
