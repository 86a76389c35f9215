package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.learning.RoomWalk;
import org.forewarned.markup.Question;
import org.forewarned.organisations.ContactView;
import org.forewarned.organisations.LocalContacts;
import org.forewarned.organisations.RoomView;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** What a phone shows in a room: the question that is open, to be answered without a name, or that there is nothing to answer now. */
@Named
@RequestScoped
public class InRoomPage {

    private RoomPhone phone;
    private Form form;
    private LocalContacts contacts;
    private List<ContactView> whom;
    private QuestionView question;
    private boolean late;

    protected InRoomPage() {
    }

    @Inject
    InRoomPage(RoomPhone phone, Form form, LocalContacts contacts) {
        this.phone = phone;
        this.form = form;
        this.contacts = contacts;
    }

    /** Sends the answer; another one takes its place. */
    public void post() {
        Optional<Question> asked = phone.question().filter(q -> q.id().equals(form.value("question")));
        RoomWalk.Taken taken = asked.isEmpty() || !phone.open() ? RoomWalk.Taken.LATE : phone.answer(asked.get(), QuestionViews.read(asked.get(), form));
        switch (taken) {
            case TAKEN -> Redirect.to(phone.url());
            case LATE -> late = true;
            default -> {
                form.problem(asked.get().id() + "-" + asked.get().choices().get(0).id(), QuestionViews.fault(asked.get()));
                question = phone.again(asked.get(), form, form.problems().get(0).text());
            }
        }
    }

    public boolean isKnown() {
        return phone.room().isPresent();
    }

    public String getUrl() {
        return phone.url();
    }

    /** Whom to turn to on the spot. */
    public List<ContactView> getContacts() {
        if (whom == null) {
            whom = phone.room().map(room -> contacts.of(room.organisationId(), room.unit())).orElse(List.of());
        }
        return whom;
    }

    public String getOrganisation() {
        return phone.room().map(RoomView::organisation).orElse("");
    }

    /** Whether an answer came too late to be taken. */
    public boolean isLate() {
        return late;
    }

    public boolean isAsked() {
        return phone.question().isPresent();
    }

    /** The language in which the module is written: not the visitor's where it is not translated. */
    public String getWritten() {
        return phone.language();
    }

    public QuestionView getQuestion() {
        if (question == null) {
            question = phone.question().map(phone::view).orElse(null);
        }
        return question;
    }

    public boolean isOpen() {
        return phone.open();
    }

    /** Whether this phone has answered it. */
    public boolean isAnswered() {
        return isOpen() && getQuestion().answered() && !form.bad();
    }

    /** Changes when there is something else to see. */
    public String getState() {
        return phone.step().map(step -> step.number() + (isOpen() ? " open" : " shown")).orElse("over");
    }
}
