package org.forewarned.platform.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The server and the web application as folders: those of the build, or those of the one jar, unpacked once for each of its versions. */
record Program(Path server, Path application) {

    private static final String WAR = "ROOT.war";
    private static final String SERVER = "server/";

    /** Finds or unpacks the program. */
    static Program ready(Path cache) throws Refusal {
        String target = System.getProperty("forewarned.target");
        if (target != null) {
            return new Program(Path.of(target, "server").toAbsolutePath(), Path.of(target, "application").toAbsolutePath());
        }
        try (JarFile jar = new JarFile(new File(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            List<JarEntry> entries = jar.stream().filter(e -> e.getName().startsWith(SERVER) && !e.isDirectory()).toList();
            JarEntry war = jar.getJarEntry(WAR);
            Files.createDirectories(cache);
            Path server = once(cache, "server-" + digest(entries), folder -> {
                for (JarEntry entry : entries) {
                    put(folder, entry.getName().substring(SERVER.length()), jar.getInputStream(entry));
                }
            });
            Path application = once(cache, "application-" + digest(List.of(war)), folder -> {
                try (ZipInputStream files = new ZipInputStream(jar.getInputStream(war))) {
                    for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                        if (!entry.isDirectory()) {
                            put(folder, entry.getName(), files);
                        }
                    }
                }
            });
            Cache folders = new Cache(cache);
            folders.use(server);
            folders.use(application);
            folders.sweep();
            return new Program(server, application);
        } catch (IOException | URISyntaxException failed) {
            throw new Refusal(Refusal.FAILED, "The program can't be unpacked to " + cache + " (" + failed.getMessage()
                    + "): set FOREWARNED_CACHE to a folder with 300 MB to spare.");
        }
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** Fills a folder beside its place and moves it there in one step, so that it is whole or missing, whoever else is starting. */
    private static Path once(Path cache, String name, Filling filling) throws IOException {
        Path folder = cache.resolve(name);
        if (!Files.exists(folder)) {
            Path part = Files.createTempDirectory(cache, "unpacking");
            filling.fill(part);
            try {
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException lost) {
                if (!Files.exists(folder)) {
                    throw lost;
                }
                delete(part);
            }
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        return folder;
    }

    private static void put(Path folder, String name, InputStream from) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new FileAlreadyExistsException(name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(from, file);
    }

    private static String digest(List<JarEntry> entries) {
        CRC32 all = new CRC32();
        Function<JarEntry, String> line = e -> e.getName() + ' ' + e.getCrc() + '\n';
        entries.stream().map(line).sorted().forEach(l -> all.update(l.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return Long.toHexString(all.getValue());
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
