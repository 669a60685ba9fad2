package corridor.verify.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.verify.Verify;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program as an auditor calls it, on a record written by hand. */
class VerifyDecisionsTest {
    private static final String DECISION = """
            {"id":"%s","declaration_id":null,"container_number":"CSQU3054383","what":"HOLD_PLACED","made_by":"PK/Aslam \u00e9",
            "made_at":"2026-11-24T08:00:00Z","made_at_micros":1795507200000000,"inputs":"{}","outcome":"{\\"a\\":1.00}",
            "reasons":"[]","rule_set_version":null,"tariff_version":""}""".replace("\n", "");

    private final List<String> lines = new ArrayList<>();
    private final StringWriter told = new StringWriter();
    private String hash = "0".repeat(64);

    @TempDir
    private Path folder;

    @BeforeEach
    void a_record_of_three() {
        for (int number = 1; number <= 3; number++) {
            String id = "019e6f3c-8a00-7000-8000-00000000000" + number;
            String text = "36:" + id + "\n-\n11:CSQU3054383\n11:HOLD_PLACED\n11:PK/Aslam \u00e9\n16:1795507200000000\n"
                    + "2:{}\n10:{\"a\":1.00}\n2:[]\n-\n0:\n";
            String content = SealedText.sha256(text);
            String next = SealedText.sha256(number + "\n" + id + "\n" + content + "\n" + hash + "\n");
            lines.add(
                    "{\"number\":%d,\"decisionId\":\"%s\",\"contentHash\":\"%s\",\"previousHash\":\"%s\",\"hash\":\"%s\",\"decision\":%s}"
                            .formatted(number, id, content, hash, next, DECISION.formatted(id)));
            hash = next;
        }
        lines.add("{\"end\":{\"lines\":3,\"number\":3,\"hash\":\"%s\"}}".formatted(hash));
    }

    @Test
    void a_record_as_it_was_sealed_is_said_to_be_so() throws IOException {
        assertThat(run("--head", "3:" + hash)).isZero();
        assertThat(told.toString())
                .contains("3 decisions, numbered 1 to 3 without a gap: each says what was sealed.")
                .contains("Head 3:" + hash)
                .contains("Held heads that it agrees with: 1");
    }

    @Test
    void the_first_line_names_the_decision_that_was_changed() throws IOException {
        lines.set(1, lines.get(1).replace("1.00", "1.01"));
        assertThat(run()).isEqualTo(1);
        assertThat(told.toString()).startsWith("decision 2: HOLD_PLACED of 2026-11-24T08:00:00Z by PK/Aslam");
    }

    @Test
    void a_text_that_was_left_empty_is_not_one_that_was_never_there() throws IOException {
        lines.set(0, lines.get(0).replace("\"tariff_version\":\"\"", "\"tariff_version\":null"));
        assertThat(run()).isEqualTo(1);
        assertThat(told.toString()).startsWith("decision 1: ");
    }

    @Test
    void heads_come_from_a_file_of_events_too() throws IOException {
        Path heads = Files.writeString(
                folder.resolve("heads.jsonl"),
                "{\"book\":\"customs\",\"number\":4,\"hash\":\"%s\",\"occurredAt\":\"2026-11-24T08:01:00Z\"}\n"
                        .formatted(hash));
        assertThat(run("--heads", heads.toString())).isEqualTo(1);
        assertThat(told.toString()).startsWith("decision 4: was sealed when its head was published");
    }

    @Test
    void what_is_no_record_is_not_read() throws IOException {
        lines.set(0, "a table");
        assertThat(run()).isEqualTo(2);
        assertThat(told.toString()).contains("line 1: is no JSON");
    }

    private int run(String... options) throws IOException {
        Path file = Files.write(folder.resolve("decisions.jsonl"), lines);
        List<String> arguments = new ArrayList<>(List.of("verify-decisions", file.toString()));
        arguments.addAll(List.of(options));
        CommandLine line = Verify.line();
        line.setOut(new PrintWriter(told, true));
        line.setErr(new PrintWriter(told, true));
        return line.execute(arguments.toArray(String[]::new));
    }
}
