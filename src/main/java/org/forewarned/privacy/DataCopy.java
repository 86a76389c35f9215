package org.forewarned.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is held about somebody, for their eyes: section by section on a page, and everything in a file to take along. */
@RequestScoped
public class DataCopy {

    private static final int MOST_SHOWN = 20;

    private Persons persons;
    private DataWords words;
    private Clock clock;

    protected DataCopy() {
    }

    @Inject
    public DataCopy(Persons persons, DataWords words, Clock clock) {
        this.persons = persons;
        this.words = words;
        this.clock = clock;
    }

    /** What the page shows: lists within things are counted, not spelled out. */
    public List<DataSection> read(UUID learner) {
        return persons.export(learner).entrySet().stream().map(section -> new DataSection(section.getKey(), words.title(section.getKey()),
                section.getValue().isEmpty() ? words.nothing(section.getKey()) : words.why(section.getKey()), section.getValue().stream().limit(MOST_SHOWN).map(this::rows).toList(),
                Math.max(0, section.getValue().size() - MOST_SHOWN))).toList();
    }

    /** Writes a ZIP with {@code data.json}, for programs, and {@code data.html}, for reading, as it goes. */
    public void write(UUID learner, OutputStream out) throws IOException {
        Map<String, List<Map<String, Object>>> all = persons.copy(learner);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("data.html"));
        new DataHtml(words, zip).write(all, clock.instant());
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("data.json"));
        new DataJson(zip).write(all, clock.instant());
        zip.closeEntry();
        zip.finish();
    }

    private List<DataSection.Row> rows(Map<String, Object> thing) {
        return thing.entrySet().stream().filter(field -> !words.value(field.getValue()).isEmpty())
                .map(field -> new DataSection.Row(words.label(field.getKey()), shown(field.getValue()))).toList();
    }

    private String shown(Object value) {
        if (value instanceof Map<?, ?> map) {
            return words.count(map.size());
        }
        return value instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance) ? words.count(many.size()) : words.value(value);
    }
}
