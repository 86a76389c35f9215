package org.forewarned.organisations.web;

import java.util.List;
import java.util.Optional;
import org.forewarned.organisations.AssignedView;
import org.forewarned.organisations.AssignmentView;

/**
 * One person and one thing that is asked of them, for a table.
 *
 * @param language of the title; empty where words of ours stand round it
 * @param progress in words
 * @param done the day; empty as long as it is not
 */
public record PersonRow(String id, String name, String url, String unit, String title, String language, String due, String progress, String done, boolean late, boolean open) {

    static PersonRow of(Office office, AssignedView row, List<AssignmentView> assignments) {
        Optional<AssignmentView> asked = assignments.stream().filter(a -> a.id().equals(row.assignment())).findFirst();
        String progress = row.isDone() ? office.say("assignments.kind." + row.kind()) : office.say("assignments.progress." + row.progress().slug());
        return new PersonRow(row.id().toString(), office.name(row), office.path("people", row.membership().toString(), "learning"), office.unit(row.unit()),
                asked.map(office::title).orElse(""), asked.map(office::written).orElse(""), office.day(row.dueOn()), progress, row.doneAt().map(office::day).orElse(""), row.overdue(), row.isOpen());
    }
}
