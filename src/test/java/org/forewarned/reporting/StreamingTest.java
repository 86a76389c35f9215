package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.MemberCertificate;
import org.forewarned.certification.MemberCertificates;
import org.forewarned.organisations.Evidence;
import org.forewarned.organisations.EvidenceRow;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.web.TextBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many people there are, what was read of some is written before more are read. */
class StreamingTest {

    private static final int PARTS = 100;
    private static final int PDF = 30_000;

    @TempDir
    private Path home;

    @Test
    void certificatesLeaveTheMemoryBeforeMorePeopleAreRead() throws IOException {
        Counting out = new Counting();
        Parts parts = new Parts(out);
        Settings settings = new Settings(s -> s == Setting.HOME ? Optional.of(home.toString()) : Optional.empty());
        List<Integer> said = new ArrayList<>();
        new CertificateZip(parts, new Prints(), new None(), new EvidenceShelf(settings), new TextBundles(new Content()))
                .write(new EvidenceWorker.Behind(UUID.randomUUID()), UUID.randomUUID(), Target.everybody(UUID.randomUUID()), "en", out, said::add);
        assertThat(parts.written).hasSize(PARTS);
        for (int part = 1; part < PARTS; part++) {
            assertThat(parts.written.get(part)).as("bytes that were out before part " + part + " was read")
                    .isGreaterThan((long) part * CertificateZip.AT_ONCE * PDF - 2 * PDF);
        }
        assertThat(said).hasSize(PARTS).allMatch(people -> people == CertificateZip.AT_ONCE);
        assertThat(home.resolve("evidence").toFile().list()).as("the list that was written beside it").isEmpty();
    }

    /** Counts what has gone out and keeps nothing. */
    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    /** Many people, never more at a time than asked for. */
    private static final class Parts extends Evidence {

        private final Counting out;
        private final List<Long> written = new ArrayList<>();

        Parts(Counting out) {
            this.out = out;
        }

        @Override
        public Part next(Asker asker, UUID organisation, Target of, Optional<Part> last, int atOnce) {
            assertThat(atOnce).isLessThanOrEqualTo(CertificateZip.AT_ONCE);
            written.add(out.bytes);
            return new Part(IntStream.range(0, atOnce).mapToObj(i -> row()).toList(), atOnce, "", UUID.randomUUID(), written.size() == PARTS);
        }

        private static EvidenceRow row() {
            return new EvidenceRow(UUID.randomUUID(), Optional.of(UUID.randomUUID()), "Somebody", Optional.empty(), "", Optional.of("county-lines"), "",
                    LocalDate.parse("2026-12-01"), "done", "passed", Optional.of(Instant.EPOCH), Optional.empty(), "", Optional.empty(), Optional.of(UUID.randomUUID()), "");
        }
    }

    /** Files that do not get smaller. */
    private static final class Prints extends MemberCertificates {

        private final Random random = new Random(1);

        @Override
        public Optional<MemberCertificate> print(UUID membership, UUID learner, UUID completion, String name, String language) {
            byte[] pdf = new byte[PDF];
            random.nextBytes(pdf);
            return Optional.of(new MemberCertificate(CertificateNumber.random(), pdf));
        }
    }

    private static final class None extends Catalogue {

        @Override
        public Optional<PublishedModule> module(String id) {
            return Optional.empty();
        }
    }
}
