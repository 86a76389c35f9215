package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.model.Erasure;
import org.forewarned.privacy.model.ErasureRepository;

/**
 * Who was erased, as keyed fingerprints of their ids, in the database and in {@code erasures.log} of the data folder. After a backup was restored
 * the file knows of erasures that the database has lost: see {@link ErasureReplay}.
 */
@ApplicationScoped
public class Erasures {

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64} [a-z]{1,20} \\S{20,30}");

    private ErasureRepository list;
    private Event<Erased> erased;
    private LineFile file;
    private Keys keys;
    private Clock clock;

    protected Erasures() {
    }

    @Inject
    public Erasures(ErasureRepository list, Event<Erased> erased, Settings settings, Keys keys, Clock clock) {
        this.list = list;
        this.erased = erased;
        this.file = new LineFile(settings.home().resolve("erasures.log"));
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes in the transaction that erases them that somebody is gone for good; once it is committed, in the file too. */
    @Transactional
    public void note(String kind, UUID id) {
        Erasure erasure = new Erasure(digest(kind, id), kind, clock.instant());
        list.add(erasure);
        erased.fire(new Erased(line(erasure)));
    }

    void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased one) {
        file.append(List.of(one.line()));
    }

    /** Fingerprints that the file has and the database has not, by kind. */
    Map<String, Set<String>> lost() {
        Set<String> known = list.all().stream().map(Erasure::digest).collect(Collectors.toSet());
        return file.lines().stream().filter(LINE.asMatchPredicate()).map(line -> line.split(" ")).filter(words -> !known.contains(words[0]))
                .collect(Collectors.groupingBy(words -> words[1], Collectors.mapping(words -> words[0], Collectors.toSet())));
    }

    /** Writes what the database has and the file has not: a server that fell between the two, or another server's erasures. */
    int complete() {
        Set<String> there = file.lines().stream().map(line -> line.split(" ")[0]).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> missing = list.all().stream().filter(e -> !there.contains(e.digest())).map(Erasures::line).toList();
        if (!missing.isEmpty()) {
            file.append(missing);
        }
        return missing.size();
    }

    /** Puts lines of the file back into the database: those persons are gone from it. */
    @Transactional
    public void restore(String kind, Set<String> digests) {
        Instant now = clock.instant();
        digests.forEach(digest -> list.add(new Erasure(digest, kind, now)));
    }

    String digest(String kind, UUID id) {
        return HexFormat.of().formatHex(keys.hmac("erasure", kind, id.toString()));
    }

    private static String line(Erasure e) {
        return e.digest() + " " + e.kind() + " " + e.erasedAt();
    }
}
