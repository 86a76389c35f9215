package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.testing.PlainVisitor;

/** A draft of a module of its own, one of its lessons in the editor, and what stands in the draft. */
final class WritingDesk {

    /** The editor reads what was typed a moment later; no hand is on the next button by then. */
    private static final int AS_A_HAND_WOULD = 300;
    static final String FILE = "en/first-signs.md";

    final String desk;
    final String lesson;
    private final PlainVisitor author;

    private WritingDesk(String module, PlainVisitor author) {
        this.desk = "/authoring/modules/" + module;
        this.lesson = desk + "/text/en/first-signs";
        this.author = author;
    }

    /** A draft with the English files of a module under this name. */
    static WritingDesk begun(String module, PlainVisitor author) {
        author.get("/authoring/modules/new");
        author.upload("/authoring/modules/new", "archive", "module.zip", zip(module), "do", "bring").sees("The draft is begun");
        return new WritingDesk(module, author);
    }

    private static byte[] zip(String module) {
        try {
            ModuleFiles files = ModuleFiles.read(Path.of("modules", "county-lines"));
            Map<String, byte[]> all = new TreeMap<>();
            files.paths().stream().filter(path -> !path.startsWith("cy/")).forEach(path -> all.put(path, files.bytes(path).orElseThrow()));
            all.put("module.yaml", files.text("module.yaml").orElseThrow().replace("id: county-lines\n", "id: " + module + "\n")
                    .replaceAll("translations: \\[.*]", "translations: []").getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ModuleFiles(all).writeZip(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts the draft away. */
    void away() {
        author.get(desk);
        author.post(desk, "do", "discard", "sure", "1");
    }

    /** What stands in the draft. */
    String text() {
        return author.get(lesson + "?as=source").document().select("#source").val().replace("\r\n", "\n");
    }

    /** What stands in the draft, piece by piece. */
    List<String> pieces() {
        return SourcePiece.of(FILE, text()).stream().map(SourcePiece::text).toList();
    }

    /** The place of the piece with these words. */
    int place(String words) {
        return pieces().indexOf(pieces().stream().filter(piece -> piece.contains(words)).findFirst().orElseThrow());
    }

    /** Opens the form of a piece in a browser. */
    void opens(Page page, int place) {
        page.navigate(lesson + "?edit=" + place);
        field(page).waitFor();
    }

    /** The field in which text is written. */
    static Locator field(Page page) {
        return page.locator(".piece.is-open .CodeMirror-code, .field .CodeMirror.is-code .CodeMirror-code").first();
    }

    /** Writes at the end of the text. */
    static void writes(Page page, String words) {
        field(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(words);
        page.waitForTimeout(AS_A_HAND_WOULD);
    }

    /** Writes instead of all the text. */
    static void writesInstead(Page page, String words) {
        field(page).click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(words);
    }

    /** Waits until the page says that what stands in it is kept. */
    static void kept(Page page) {
        status(page, "Kept");
    }

    /** Waits until the page says this beside its button. */
    static void status(Page page, String words) {
        Locator said = page.locator("form.write [data-saved]").first();
        for (int i = 0; i < 400 && !said.textContent().startsWith(words); i++) {
            page.waitForTimeout(50);
        }
        assertThat(said.textContent()).startsWith(words);
    }

    /** What stands in the field. */
    static String typed(Page page) {
        return page.locator("form.write textarea[data-prose], form.write textarea[data-code]").first().inputValue();
    }

    /** What the page shows of somebody else's text. */
    static String theirs(Page page) {
        page.locator("#theirs").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return page.locator("#theirs pre").innerText();
    }
}
