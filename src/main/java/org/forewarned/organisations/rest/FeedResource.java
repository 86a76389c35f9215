package org.forewarned.organisations.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.organisations.Feed;
import org.forewarned.organisations.FeedPage;
import org.forewarned.organisations.Program;
import org.forewarned.platform.NotAllowed;

/** People, what is asked of them and what they have completed, page by page in the order of changes. */
@Path("/organisations/{organisation}")
@RequestScoped
public class FeedResource {

    private Doorkeeper doorkeeper;
    private Feed feed;

    protected FeedResource() {
    }

    @Inject
    public FeedResource(Doorkeeper doorkeeper, Feed feed) {
        this.doorkeeper = doorkeeper;
        this.feed = feed;
    }

    private interface Reading<T> {
        FeedPage<T> read(Program program, UUID organisation, PageQuery query);
    }

    @GET
    @Path("/members")
    public Response members(@PathParam("organisation") String organisation, @Context HttpHeaders headers, @Context UriInfo address) {
        return answer(organisation, headers, address, 'm', (program, id, query) -> feed.members(program, id, query.after(), query.most()), FeedJson::member);
    }

    @GET
    @Path("/assignments")
    public Response assignments(@PathParam("organisation") String organisation, @Context HttpHeaders headers, @Context UriInfo address) {
        return answer(organisation, headers, address, 'a', (program, id, query) -> feed.assignments(program, id, query.after(), query.most()), FeedJson::assignment);
    }

    @GET
    @Path("/completions")
    public Response completions(@PathParam("organisation") String organisation, @Context HttpHeaders headers, @Context UriInfo address) {
        return answer(organisation, headers, address, 'c', (program, id, query) -> feed.completions(program, id, query.after(), query.most()), FeedJson::completion);
    }

    private <T> Response answer(String organisation, HttpHeaders headers, UriInfo address, char kind, Reading<T> reading, Function<T, JsonObject> json) {
        Program program = doorkeeper.let(headers.getRequestHeader(HttpHeaders.AUTHORIZATION));
        if (!program.home().toString().equals(organisation)) {
            throw new NotAllowed();
        }
        PageQuery query = PageQuery.read(address.getQueryParameters(), kind);
        FeedPage<T> page = reading.read(program, program.home(), query);
        return Response.ok(FeedJson.page(page, json, PageQuery.cursor(kind, page.next())).toString(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
    }
}
