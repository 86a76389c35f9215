package org.forewarned.organisations.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.forewarned.platform.Content;

/** What the interface offers, for programs that read such documents. Anybody may. */
@Path("/openapi.json")
@RequestScoped
public class DocumentResource {

    private Content content;

    protected DocumentResource() {
    }

    @Inject
    public DocumentResource(Content content) {
        this.content = content;
    }

    @GET
    public Response document() {
        return Response.ok(content.text("interface/openapi.json"), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
    }
}
