package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.privacy.PersonalData;

/** In which rooms a member was. What phones answered there is about nobody. Goes before memberships, to which it belongs. */
@ApplicationScoped
public class SessionsData implements PersonalData {

    private OrganisationRepository organisations;
    private Attendance attendance;

    protected SessionsData() {
    }

    @Inject
    public SessionsData(OrganisationRepository organisations, Attendance attendance) {
        this.organisations = organisations;
        this.attendance = attendance;
    }

    @Override
    public String section() {
        return "sessions";
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return attendance.was(memberships(learner)).values().stream().flatMap(List::stream).map(SessionsData::plain).toList();
    }

    /** That somebody was there stays, for counts; who, does not. */
    @Override
    public void erase(UUID learner) {
        memberships(learner).forEach(attendance::forget);
    }

    /** Belongs to memberships, which are joined themselves. */
    @Override
    public void join(UUID from, UUID into) {
        attendance.flush();
    }

    private List<UUID> memberships(UUID learner) {
        return organisations.allMemberships(learner).stream().map(Membership::id).toList();
    }

    private static Map<String, Object> plain(Attendance.Was was) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("module", was.module());
        plain.put("at", was.done().at().toString());
        return plain;
    }
}
