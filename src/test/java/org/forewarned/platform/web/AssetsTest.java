package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void aStyleSheetLosesItsCommentsOnly() {
        String css = "/* a */\na:hover , b { color : red ;\n  width: calc(1px + 2px); }\n.x :focus {}";

        assertThat(new String(Assets.lighter(css.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
            .isEqualTo("a:hover,b{color : red;width: calc(1px + 2px)}.x :focus{}");
    }

    @Test
    void thePackedCopyIsTheSame() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/main/webapp/WEB-INF/assets/look.css"));
        Asset asset = Asset.of("look.css", bytes);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(asset.packed())).readAllBytes()).isEqualTo(bytes);
        assertThat(asset.digest()).isEqualTo(Asset.of("other.css", bytes).digest()).matches("[0-9a-f]{12}");
    }

    @Test
    void whatEveryPageLoadsIsSmall() throws IOException {
        int all = 0;
        for (String name : new String[] { "tokens.css", "look.css", "forewarned.js", "mark.svg" }) {
            byte[] bytes = Files.readAllBytes(Path.of("src/main/webapp/WEB-INF/assets", name));
            all += Asset.of(name, name.endsWith("css") ? Assets.lighter(bytes) : bytes).packed().length;
        }
        assertThat(all).isLessThan(14_000);
    }
}
