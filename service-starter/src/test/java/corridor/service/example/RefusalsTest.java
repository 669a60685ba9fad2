package corridor.service.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import corridor.service.testing.TestTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CraneTest
class RefusalsTest {
    @Autowired
    private Api doors;

    @Autowired
    private HikariDataSource pool;

    private Api operator() {
        return doors.as(Role.TERMINAL_OPERATOR, "GIT");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        Answer answer = doors.get("/crane/v1/lifts");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:token-missing");
        assertThat(answer.headers().getFirst("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void an_expired_token_is_no_token() {
        String expired = TestTokens.of("GIT", Duration.ofMinutes(-5), Role.TERMINAL_OPERATOR);
        assertThat(doors.withToken(expired).get("/crane/v1/lifts").status()).isEqualTo(401);
    }

    @Test
    void a_token_of_the_wrong_role_is_told_which_role_it_takes() {
        Answer answer = doors.as(Role.DECLARANT, "INDUS").get("/crane/v1/lifts");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:role-missing");
        assertThat(answer.at("/detail")).contains("terminal-operator");
    }

    @Test
    void an_operation_given_to_nobody_is_closed_to_everybody() {
        for (Role role : Role.values()) {
            assertThat(doors.as(role, "GIT").get("/crane/v1/forgotten").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_caller_is_who_the_token_says() {
        Answer answer = doors.as(Role.CARRIER, "COSU").get("/crane/v1/me");
        assertThat(answer.at("/party")).isEqualTo("COSU");
        assertThat(answer.at("/roles/0")).isEqualTo("CARRIER");
    }

    @Test
    void a_wrong_check_digit_is_named_with_field_rule_and_remedy() {
        Answer answer = operator().post("/crane/v1/lifts", Map.of("containerNumber", "CSQU3054380", "massKg", 9000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/violations/0/field")).isEqualTo("containerNumber");
        assertThat(answer.at("/violations/0/rule")).contains("ISO 6346 gives 3");
        assertThat(answer.at("/violations/0/remedy")).isNotBlank();
        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
    }

    @Test
    void a_wrong_number_in_the_path_is_named_too() {
        Answer answer = operator().get("/crane/v1/containers/CSQU3054380/lifts");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/violations/0/field")).isEqualTo("number");
    }

    @Test
    void an_unknown_field_is_refused_rather_than_lost() {
        Answer answer =
                operator().post("/crane/v1/lifts", Map.of("containerNumber", Boxes.next(), "massKg", 1, "masKg", 2));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/violations/0/field")).isEqualTo("masKg");
    }

    @Test
    void a_word_that_is_none_of_those_allowed_is_told_which_are() {
        List<Answer> answers = List.of(
                operator()
                        .post("/crane/v1/lifts", Map.of("containerNumber", Boxes.next(), "massKg", 1, "hoist", "CLAW")),
                operator().get("/crane/v1/hoists/CLAW"));
        for (Answer answer : answers) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/violations/0/field")).isEqualTo("hoist");
            assertThat(answer.at("/violations/0/rule")).isEqualTo("'CLAW' is not one of SPREADER, HOOK");
        }
    }

    @Test
    void no_refusal_speaks_of_the_program() {
        for (String wrong : List.of(
                "{\"massKg\":\"much\"}",
                "{\"massKg\":{}}",
                "{\"massKg\":null}",
                "{\"massKg\":1.5e99}",
                "{\"containerNumber\":[]}",
                "{\"hoist\":{}}",
                "{\"hoist\":7}",
                "{\"mishap\":[1]}",
                "{\"masKg\":1}",
                "{\"massKg\":1",
                "{nonsense",
                "[]",
                "\"a lift\"",
                "7")) {
            Answer answer = operator().postText("/crane/v1/lifts", "application/json", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().toString())
                    .as(wrong)
                    .doesNotContain("corridor.service", "java.", "class ", "jackson", "Cannot", "deserialize");
        }
    }

    @Test
    void where_no_connection_is_free_who_asks_is_told_to_come_again() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        long patience = pool.getConnectionTimeout();
        pool.getHikariConfigMXBean().setConnectionTimeout(250);
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(pool.getConnection());
                        }
                    })
                    .isInstanceOf(SQLTransientConnectionException.class);
            List<Answer> answers = List.of(
                    operator().get("/crane/v1/lifts"),
                    operator().post("/crane/v1/lifts", Map.of("containerNumber", Boxes.next(), "massKg", 1)));
            for (Answer answer : answers) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.at("/type")).isEqualTo("urn:corridor:problem:database-busy");
                assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("2");
            }
        } finally {
            pool.getHikariConfigMXBean().setConnectionTimeout(patience);
            for (Connection each : taken) {
                each.close();
            }
        }
        assertThat(operator().get("/crane/v1/lifts").status()).isEqualTo(200);
    }

    @Test
    void a_value_out_of_range_is_named() {
        Answer answer = operator().post("/crane/v1/lifts", Map.of("containerNumber", Boxes.next(), "massKg", -1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/violations/0/field")).isEqualTo("massKg");
    }

    @Test
    void broken_json_no_body_and_the_wrong_media_type_are_problems() {
        assertThat(operator()
                        .postText("/crane/v1/lifts", "application/json", "{\"containerNumber\":")
                        .at("/type"))
                .isEqualTo("urn:corridor:problem:invalid-request");
        assertThat(operator().post("/crane/v1/lifts", null).status()).isEqualTo(400);
        assertThat(operator().postText("/crane/v1/lifts", "text/plain", "x").status())
                .isEqualTo(415);
        assertThat(operator().get("/crane/v1/nowhere").at("/type")).isEqualTo("urn:corridor:problem:http-404");
    }

    @Test
    void a_body_beyond_eight_mebibytes_is_refused() {
        Answer answer = operator().postText("/crane/v1/lifts", "application/json", " ".repeat(8 * 1024 * 1024 + 1));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_list_comes_in_pages_that_miss_nothing() {
        for (int i = 0; i < 5; i++) {
            operator().post("/crane/v1/lifts", Map.of("containerNumber", Boxes.next(), "massKg", 9000));
        }
        int whole =
                operator().get("/crane/v1/lifts?limit=500").body().at("/items").size();
        int counted = 0;
        String cursor = "";
        do {
            Answer page = operator().get("/crane/v1/lifts?limit=2" + cursor);
            counted += page.body().at("/items").size();
            cursor = page.at("/nextCursor").isEmpty() ? null : "&cursor=" + page.at("/nextCursor");
        } while (cursor != null);
        assertThat(counted).isEqualTo(whole).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_page_of_no_size_or_with_a_made_up_cursor_is_refused() {
        assertThat(operator().get("/crane/v1/lifts?limit=0").at("/violations/0/field"))
                .isEqualTo("limit");
        for (String madeUp : List.of("%25", "zzzz", "", "AAAAAGFiYw")) {
            assertThat(operator().get("/crane/v1/lifts?cursor=" + madeUp).at("/violations/0/field"))
                    .as(madeUp)
                    .isEqualTo("cursor");
        }
    }

    @Test
    void what_no_table_can_keep_is_named_with_its_field() {
        for (String unkeepable : List.of("\\u0000", "\\ud800", "\\udc00\\ud800")) {
            Answer answer = operator()
                    .postText(
                            "/crane/v1/lifts",
                            "application/json",
                            "{\"containerNumber\":\"" + Boxes.next() + "\",\"massKg\":1,\"mishap\":\"a" + unkeepable
                                    + "\"}");
            assertThat(answer.status()).as(unkeepable).isEqualTo(400);
            assertThat(answer.at("/violations/0/field")).isEqualTo("mishap");
            assertThat(answer.at("/violations/0/remedy")).contains("surrogates");
        }
    }

    @Test
    void the_openapi_text_is_3_1_and_tells_the_key_and_the_roles() {
        Answer text = doors.get("/v3/api-docs");
        assertThat(text.at("/openapi")).startsWith("3.1");
        assertThat(text.body().at("/paths").toString()).contains("Idempotency-Key", "For: terminal-operator");
    }

    @Test
    void health_and_metrics_are_not_on_the_public_port() {
        assertThat(operator().get("/actuator/health").status()).isEqualTo(404);
        assertThat(operator().get("/actuator/prometheus").status()).isEqualTo(404);
    }
}
