package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.forewarned.platform.testing.Fuzzed;

/** Whatever is handed in as an archive: it is no archive, or its files have good names, can be checked, and come back as they were. */
class ZipFuzz {

    @Fuzzed
    void anything_may_be_handed_in_as_an_archive(byte[] zip) {
        ModuleFiles files;
        try {
            files = ModuleFiles.readZip(new ByteArrayInputStream(zip));
        } catch (IOException noArchive) {
            return;
        }
        assertThat(files.paths()).hasSizeLessThanOrEqualTo(FileLimits.FILES).allMatch(path -> path.matches("(?:[a-z0-9-]+/)?[a-z0-9.-]+"));
        assertThat(Modules.check(files, Fixture.ENTRIES).problems()).hasSizeLessThanOrEqualTo(Problems.LISTED + 1);
        assertThat(again(files).digest()).isEqualTo(files.digest());
    }

    private static ModuleFiles again(ModuleFiles files) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.with("module.yaml", files.bytes("module.yaml").orElse(new byte[0])).writeZip(out);
            ModuleFiles read = ModuleFiles.readZip(new ByteArrayInputStream(out.toByteArray()));
            return files.bytes("module.yaml").isPresent() ? read : files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
