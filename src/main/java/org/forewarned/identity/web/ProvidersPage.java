package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.forewarned.identity.SignInProviders;

/** All providers, for an administrator. */
@Named
@RequestScoped
public class ProvidersPage {

    private SignInProviders providers;
    private Door door;
    private List<Row> rows;

    protected ProvidersPage() {
    }

    @Inject
    ProvidersPage(SignInProviders providers, Door door) {
        this.providers = providers;
        this.door = door;
    }

    public void enter() {
        String sought = asked().toLowerCase(Locale.ROOT);
        rows = providers.all(door.current()).stream().map(p -> new Row(p.id().toString(), p.name(), p.issuer(), String.join(", ", p.domains()), p.on()))
                .filter(row -> (row.name() + " " + row.issuer() + " " + row.domains()).toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    /** What is sought in name, address and domains; empty for all. */
    public String asked() {
        return door.visit().query("q");
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean any() {
        return !rows.isEmpty();
    }

    /** A provider. */
    public record Row(String id, String name, String issuer, String domains, boolean on) {
    }
}
