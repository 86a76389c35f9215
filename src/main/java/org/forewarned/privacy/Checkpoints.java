package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.model.AuditChain;

/**
 * How far the audit chain was at some moments, kept in a file beside the database: whoever cuts off the chain's end, or puts an old database in
 * its place, is seen. One line each: place, link, signature.
 */
@ApplicationScoped
public class Checkpoints {

    private LineFile file;
    private Keys keys;

    protected Checkpoints() {
    }

    @Inject
    public Checkpoints(Settings settings, Keys keys) {
        this.file = new LineFile(settings.home().resolve("audit-checkpoints.log"));
        this.keys = keys;
    }

    /** One moment. */
    record Checkpoint(long place, String chain) {
    }

    /** Notes where the chain is now, unless that was the last thing noted. */
    void note(AuditChain chain) {
        String line = chain.place() + " " + chain.chain() + " " + Seals.of(keys).checkpoint(chain.place(), chain.chain());
        List<String> lines = file.lines();
        if (chain.place() > 0 && (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line))) {
            file.append(List.of(line));
        }
    }

    /** All that were noted; {@code broken} hears of lines that nobody of us wrote. */
    List<Checkpoint> all(List<String> broken) {
        List<Checkpoint> all = new ArrayList<>();
        for (String line : file.lines()) {
            String[] words = line.split(" ");
            if (words.length == 3 && words[0].matches("\\d{1,18}") && Seals.of(keys).checkpoint(Long.parseLong(words[0]), words[1]).equals(words[2])) {
                all.add(new Checkpoint(Long.parseLong(words[0]), words[1]));
            } else {
                broken.add(line);
            }
        }
        return all;
    }
}
