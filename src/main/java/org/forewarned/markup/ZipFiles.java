package org.forewarned.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Modules as ZIP archives. */
final class ZipFiles {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private ZipFiles() {
    }

    static void write(Map<String, byte[]> files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }

    static ModuleFiles read(InputStream in) throws IOException {
        Map<String, byte[]> raw = new LinkedHashMap<>();
        FileLimits limits = new FileLimits();
        long all = 0;
        try {
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                int most = limits.readAtMost(entry.getName());
                byte[] bytes = zip.readNBytes(most);
                all += bytes.length;
                if (all > FileLimits.ALL_BYTES || raw.size() > FileLimits.FILES) {
                    break;
                }
                raw.put(entry.getName(), bytes);
                if (bytes.length == most) {
                    break;                                     // it is refused; what it would unfold to behind this is not even skipped
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new ZipException("A name in the archive is not readable");
        }
        String folder = folderOfAll(raw);
        raw.forEach((path, bytes) -> limits.add(path.substring(folder.length()), bytes));
        return limits.done();
    }

    private static String folderOfAll(Map<String, byte[]> raw) {
        String first = raw.isEmpty() ? "" : raw.keySet().iterator().next();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean one = !raw.containsKey("module.yaml") && raw.keySet().stream().allMatch(path -> path.startsWith(folder));
        return one ? folder : "";
    }
}
