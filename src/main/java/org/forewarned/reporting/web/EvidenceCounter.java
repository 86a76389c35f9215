package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.EvidenceDesk;
import org.forewarned.reporting.EvidenceKind;
import org.forewarned.reporting.Preparing;
import org.forewarned.reporting.PreparedView;
import org.forewarned.reporting.Scopes;

/** Where evidence of the address's organisation is handed out: at once, or later. */
@RequestScoped
public class EvidenceCounter {

    private EvidenceDesk desk;
    private Preparing preparing;
    private Scopes scopes;
    private Asker asker;
    private Visit visit;
    private OrganisationView organisation;

    protected EvidenceCounter() {
    }

    @Inject
    EvidenceCounter(EvidenceDesk desk, Preparing preparing, Scopes scopes, Asker asker, Visit visit) {
        this.desk = desk;
        this.preparing = preparing;
        this.scopes = scopes;
        this.asker = asker;
        this.visit = visit;
    }

    /** The organisation, for those who coordinate there; nobody else goes on. */
    OrganisationView organisation() {
        if (organisation == null) {
            organisation = scopes.organisation(asker, id(visit.param("organisation")));
        }
        return organisation;
    }

    UUID home() {
        return organisation().id();
    }

    List<Scopes.Scope> scopes() {
        return scopes.of(asker, home());
    }

    List<PreparedView> mine() {
        return preparing.mine(asker, home());
    }

    /** What is prepared under the id in the address. */
    PreparedView prepared() {
        return preparing.one(asker, home(), id(visit.param("prepared")));
    }

    void drop() {
        preparing.drop(asker, home(), id(visit.param("prepared")));
    }

    /** Of whom a prepared one is, in words; empty for a person and for a group that is gone. */
    String whom(Target of) {
        return of.kind() == Target.Kind.EVERYBODY ? organisation().name()
                : scopes().stream().filter(scope -> scope.id().equals(of.id())).map(Scopes.Scope::name).findFirst().orElse("");
    }

    /** Writes the file into this answer; false where it is too much for that. */
    boolean atOnce(Target of, EvidenceKind kind, HttpServletResponse response) throws IOException {
        if (desk.big(asker, home(), of, kind)) {
            return false;
        }
        if (kind == EvidenceKind.PDF) {
            Optional<byte[]> file = desk.report(asker, home(), of, visit.paper());
            if (file.isPresent()) {
                begin(response, kind.type(), kind.file());
                response.setContentLength(file.get().length);
                response.getOutputStream().write(file.get());
            }
            return file.isPresent();
        }
        begin(response, kind.type(), kind.file());
        desk.write(asker, home(), of, kind, visit.paper(), response.getOutputStream());
        return true;
    }

    /** Has it prepared; the path where one sees how far it is, or nothing where too many wait. */
    Optional<String> later(Target of, EvidenceKind kind) {
        return preparing.ask(asker, home(), of, kind, visit.paper()).map(id -> "/organisations/" + home() + "/evidence/prepared/" + id);
    }

    /** Those who are meant by a word such as {@code unit:…}; everybody by none. */
    Target target(String typed) {
        String[] parts = typed.split(":", 2);
        for (Target.Kind kind : Target.Kind.values()) {
            if (parts.length == 2 && kind.slug().equals(parts[0])) {
                return new Target(kind, id(parts[1]));
            }
        }
        return Target.everybody(home());
    }

    static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotAllowed();
        }
    }
}
