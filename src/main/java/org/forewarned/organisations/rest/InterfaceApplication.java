package org.forewarned.organisations.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The first version of the interface. What it says is in {@code openapi.json}, which a test holds against its answers. */
@ApplicationPath("/api/v1")
public class InterfaceApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(FeedResource.class, DocumentResource.class, Problems.class);
    }

    /** No second description in a language of the server's. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
