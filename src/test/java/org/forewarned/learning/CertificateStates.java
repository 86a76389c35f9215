package org.forewarned.learning;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/** Making a certificate, and checking one, in every state but expired, which needs another day. */
final class CertificateStates {

    private static final RunningServer SERVER = RunningServer.shared();

    private final Answers module;
    private final List<State> states = new ArrayList<>();

    CertificateStates(Answers module) {
        this.module = module;
    }

    List<State> all() {
        QuickLearner learner = new QuickLearner(SERVER, module);
        PlainVisitor nobody = new PlainVisitor(SERVER);
        add("certificate", "not earned", nobody.get(module.path("certificate")));
        learner.passes();
        add("certificate", "fresh", learner.visitor().get(module.path("certificate")));
        add("certificate", "letters that cannot be printed", learner.certificate("สมชาย"));
        add("certificate", "too long", learner.certificate("x ".repeat(200)));
        byte[] pdf = learner.certificate("Jon Smith").body();
        String old = "/certificates/" + PdfReading.number(pdf);
        add("verify", "valid", nobody.get(old));
        add("verify", "name matches", nobody.post(old, "name", "Jon Smith"));
        add("verify", "name does not match", nobody.post(old, "name", "Somebody Else"));
        add("verify", "no name typed", nobody.post(old, "name", ""));
        add("verify", "file genuine", nobody.upload(old, "pdf", pdf));
        add("verify", "file altered", nobody.upload(old, "pdf", PdfReading.altered(pdf)));
        add("verify", "no file chosen", nobody.upload(old, "pdf", new byte[0]));
        add("certificate", "made before", learner.visitor().get(module.path("certificate")));
        add("certificate", "another name", learner.certificate("John Smith"));
        learner.certificate("John Smith", "correct", "1");
        add("certificate", "corrected before", learner.certificate("Johnny Smith"));
        add("verify", "revoked", nobody.get(old));
        learner.visitor().post("/my-learning/delete", "sure", "1");
        add("verify", "erased", nobody.get(old));
        add("verify", "unknown", nobody.get("/certificates/" + CertificateNumber.random()));
        nameless(nobody);
        add("check", "fresh", nobody.get("/certificates"));
        add("check", "no number of ours", nobody.post("/certificates", "number", "FW-1"));
        add("check", "file genuine", nobody.upload("/certificates", "pdf", pdf));
        add("check", "not a PDF", nobody.upload("/certificates", "pdf", "hello".getBytes()));
        return states;
    }

    private void nameless(PlainVisitor nobody) {
        QuickLearner learner = new QuickLearner(SERVER, module);
        learner.passes();
        String address = "/certificates/" + PdfReading.number(learner.certificate("").body());
        add("verify", "without a name", nobody.get(address));
        for (int i = 0; i < 20; i++) {
            nobody.post(address, "name", "Guess");
        }
        add("error", "too many tries", nobody.post(address, "name", "Guess").is(429));
    }

    private void add(String kind, String name, Answer answer) {
        states.add(State.of(kind, name, answer));
    }
}
