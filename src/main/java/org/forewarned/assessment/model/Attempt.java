package org.forewarned.assessment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One try at an assessment: its questions were drawn when it began, answers may change until it is handed in, and it is
 * handed in once.
 */
@Entity
@Table(name = "attempt")
public class Attempt {

    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    private int number;
    private long seed;
    private String nation;
    private String questions;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "handed_in_at")
    private Instant handedInAt;
    @Column(name = "right_count")
    private Integer rightCount;
    @Column(name = "critical_wrong")
    private Integer criticalWrong;
    private Integer passed;
    @Version
    private int version;

    protected Attempt() {
    }

    /** @param nation the learner's nation when it begins, or null while none is chosen; it keeps it to the end */
    public Attempt(UUID enrolmentId, int number, long seed, String nation, List<String> questions, Instant now) {
        this.id = UUID.randomUUID();
        this.enrolmentId = enrolmentId;
        this.number = number;
        this.seed = seed;
        this.nation = nation;
        this.questions = String.join(" ", questions);
        this.begunAt = now;
    }

    /** Closes the attempt with its marks. Handing in again changes nothing. */
    public void handIn(Instant now, int right, int criticallyWrong, boolean isPassed) {
        if (handedInAt == null) {
            handedInAt = now;
            rightCount = right;
            criticalWrong = criticallyWrong;
            passed = isPassed ? 1 : 0;
        }
    }

    /** Belongs to another enrolment from now on, as its next attempt. */
    public void moveTo(UUID otherEnrolment, int nextNumber) {
        enrolmentId = otherEnrolment;
        number = nextNumber;
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public int number() {
        return number;
    }

    public long seed() {
        return seed;
    }

    public String nation() {
        return nation;
    }

    public List<String> questions() {
        return List.of(questions.split(" "));
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant handedInAt() {
        return handedInAt;
    }

    public int rightCount() {
        return rightCount == null ? 0 : rightCount;
    }

    public int criticalWrong() {
        return criticalWrong == null ? 0 : criticalWrong;
    }

    public boolean passed() {
        return passed != null && passed == 1;
    }
}
