package corridor.service.example;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import corridor.service.testing.Crowd;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

@CraneTest
class IdempotencyTest {
    @Autowired
    private Api doors;

    private Api operator() {
        return doors.as(Role.TERMINAL_OPERATOR, "GIT");
    }

    @Test
    void a_request_sent_again_gets_the_same_answer_and_happens_once() {
        String box = Boxes.next().value();
        String key = UUID.randomUUID().toString();
        Map<String, Object> lift = Map.of("containerNumber", box, "massKg", 9000);

        Answer first = operator().post("/crane/v1/lifts", lift, key);
        Answer again = operator().post("/crane/v1/lifts", lift, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(lifts(box)).isEqualTo(1);
    }

    @Test
    void sixteen_at_the_same_moment_happen_once() throws Exception {
        String box = Boxes.next().value();
        String key = UUID.randomUUID().toString();
        Map<String, Object> lift = Map.of("containerNumber", box, "massKg", 9000);
        assertThat(Crowd.atOnce(16, i -> operator().post("/crane/v1/lifts", lift, key)))
                .extracting(Answer::status)
                .containsOnly(201);
        assertThat(lifts(box)).isEqualTo(1);
    }

    @Test
    void a_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String other = Boxes.next().value();
        operator().post("/crane/v1/lifts", Map.of("containerNumber", Boxes.next(), "massKg", 9000), key);

        Answer answer = operator().post("/crane/v1/lifts", Map.of("containerNumber", other, "massKg", 9000), key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:idempotency-key-reused");
        assertThat(answer.at("/violations/0/field")).isEqualTo("Idempotency-Key");
        assertThat(lifts(other)).isZero();
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        String key = UUID.randomUUID().toString();
        String box = Boxes.next().value();
        Map<String, Object> lift = Map.of("containerNumber", box, "massKg", 9000);
        operator().post("/crane/v1/lifts", lift, key);
        doors.as(Role.TERMINAL_OPERATOR, "OTHER").post("/crane/v1/lifts", lift, key);
        assertThat(lifts(box)).isEqualTo(2);
    }

    @Test
    void a_write_without_a_key_is_refused() {
        Answer answer = operator()
                .send(HttpMethod.POST, "/crane/v1/lifts", new byte[] {'{', '}'}, MediaType.APPLICATION_JSON, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/violations/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void what_was_refused_by_an_exception_left_nothing_and_may_be_sent_again() {
        String box = Boxes.next().value();
        String key = UUID.randomUUID().toString();
        Map<String, Object> lift = Map.of("containerNumber", box, "massKg", 9000, "mishap", "thrown");

        Answer first = operator().post("/crane/v1/lifts", lift, key);
        Answer again = operator().post("/crane/v1/lifts", lift, key);

        assertThat(first.status()).isEqualTo(409);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isNull();
        assertThat(lifts(box)).isZero();
    }

    @Test
    void a_refusal_that_is_returned_stays_on_record() {
        String box = Boxes.next().value();
        String key = UUID.randomUUID().toString();
        Map<String, Object> lift = Map.of("containerNumber", box, "massKg", 9000, "mishap", "returned");

        operator().post("/crane/v1/lifts", lift, key);
        Answer again = operator().post("/crane/v1/lifts", lift, key);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:corridor:problem:too-heavy");
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(lifts(box)).isEqualTo(1);
    }

    @Test
    void a_fault_of_ours_leaves_nothing_behind() {
        String box = Boxes.next().value();
        Answer answer =
                operator().post("/crane/v1/lifts", Map.of("containerNumber", box, "massKg", 9000, "mishap", "bug"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().toString()).doesNotContain("a bug").doesNotContain("Exception");
        assertThat(lifts(box)).isZero();
    }

    private int lifts(String box) {
        return operator().get("/crane/v1/containers/" + box + "/lifts").body().asInt();
    }
}
