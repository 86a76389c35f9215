package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.ModuleNews;

/** Which of the modules that an organisation asks for have changed, with the way to ask for the newer version. */
@Named
@RequestScoped
public class NewsDesk {

    private Room room;
    private ModuleNews news;
    private List<Row> rows;

    protected NewsDesk() {
    }

    @Inject
    NewsDesk(Room room, ModuleNews news) {
        this.room = room;
        this.news = news;
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = news.of(room.asker(), room.id()).stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(ModuleNews.Changed changed) {
        var words = changed.module().in(room.visit().language());
        return new Row(words.title(), words.language(), room.day(changed.on()), changed.reason(), changed.people(),
                "/organisations/" + room.id() + "/assign?module=" + changed.module().id() + "&since=" + changed.on());
    }

    /**
     * A module that has changed.
     *
     * @param people how many did what was asked with an older version
     * @param url    where the newer one is asked for
     */
    public record Row(String title, String language, String on, String reason, long people, String url) {
    }
}
