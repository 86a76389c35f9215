package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forewarned.learning.Items;
import org.forewarned.learning.RoomSteps;
import org.forewarned.learning.RoomWalk;
import org.forewarned.markup.Block;
import org.forewarned.markup.Html;
import org.forewarned.markup.Question;
import org.forewarned.markup.Rendering;
import org.forewarned.organisations.ClearCode;
import org.forewarned.organisations.RoomCount;
import org.forewarned.organisations.SessionView;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.QrSvg;
import org.forewarned.platform.web.Visit;

/** The session of this address, as it stands on the screen in the room. Read once a request. */
@RequestScoped
public class Hall {

    private Asker asker;
    private Visit visit;
    private RoomWalk walk;
    private BlockForm blocks;
    private Renderings renderings;
    private SessionView session;
    private List<RoomSteps.Step> steps;

    protected Hall() {
    }

    @Inject
    Hall(Asker asker, Visit visit, RoomWalk walk, BlockForm blocks, Renderings renderings) {
        this.asker = asker;
        this.visit = visit;
        this.walk = walk;
        this.blocks = blocks;
        this.renderings = renderings;
    }

    SessionView session() {
        if (session == null) {
            session = walk.session(asker, id("organisation"), id("session"));
        }
        return session;
    }

    List<RoomSteps.Step> steps() {
        if (steps == null) {
            steps = walk.steps(session().version(), visit.language(), session().nation());
        }
        return steps;
    }

    /** Where the group is. */
    RoomSteps.Step step() {
        return steps().get(Math.max(1, Math.min(session().step(), steps().size())) - 1);
    }

    UUID organisation() {
        return id("organisation");
    }

    void goTo(int number) {
        walk.goTo(asker, id("organisation"), session().id(), number);
    }

    void show() {
        walk.show(asker, id("organisation"), session().id());
    }

    void askAgain() {
        walk.askAgain(asker, id("organisation"), session().id());
    }

    void close() {
        walk.close(asker, id("organisation"), session().id());
    }

    /** Keeps what the group decided with the thing to do of this step; false when there is something to mend, or it is another step's. */
    boolean decide(Block block) {
        return blocks.read(block, session().given()).map(given -> {
            walk.decide(asker, id("organisation"), session().id(), session().step(), given);
            return given;
        }).isPresent();
    }

    RoomCount answers(Question question) {
        return walk.answers(asker, id("organisation"), session().id(), question);
    }

    /** The thing to do of this step, with what the group decided. */
    Piece piece(Block block) {
        BlockViews views = views();
        return blocks.mend(views).map(BlockForm.Mended::piece).orElseGet(() -> views.one(block));
    }

    /** The running text of this step. */
    String text() {
        return views().all(step().blocks(), "").stream().map(Slot::getPiece).filter(Piece::isRunning).map(piece -> ((Piece.Running) piece).html())
                .reduce("", String::concat);
    }

    /** How sure the numbers are that the lesson names; said where it ends. */
    String numbers() {
        return step().last() ? Html.numbers(step().lesson(), rendering()) : "";
    }

    private Rendering rendering() {
        return renderings.room(walk.module(session().version()), session().nation(), step().lesson().id());
    }

    /** A question with its choices in the order that everybody sees, and, once shown, with what is right. */
    QuestionView question(Question question, boolean shown) {
        return new QuestionViews(rendering()).view(question, List.of(), BlockViews.LESSON_SEED, shown);
    }

    private BlockViews views() {
        Map<String, String> given = step().task().filter(task -> !session().given().isEmpty())
                .map(task -> Map.of(Items.block(task.id()), session().given())).orElse(Map.of());
        return new BlockViews(rendering(), given, visit.query("again"));
    }

    /** The language in which the module is written. */
    String language() {
        return walk.module(session().version()).in(visit.language()).language();
    }

    String title() {
        return walk.module(session().version()).in(visit.language()).title();
    }

    String code() {
        return ClearCode.spaced(session().code());
    }

    /** The address where the code is typed, as people write it. */
    String place() {
        return visit.url("/join").replaceFirst("^https?://", "");
    }

    String picture() {
        return QrSvg.of(visit.url("/room/" + session().code()));
    }

    String home() {
        return "/organisations/" + id("organisation") + "/sessions";
    }

    String url() {
        return home() + "/" + session().id();
    }

    private UUID id(String word) {
        String typed = visit.param(word);
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotAllowed();
        }
        return UUID.fromString(typed);
    }
}
