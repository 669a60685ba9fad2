package corridor.customs.reporting;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.testing.Answer;
import corridor.verify.Verify;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What is published can be made again by whoever has the events. */
@CustomsTest
class ReportingTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String period = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);

    @Autowired
    private CustomsWorld world;

    @TempDir
    private Path folder;

    private JsonNode released;

    @BeforeEach
    void some_goods_go_and_some_are_withdrawn() {
        released = world.lodged("870323");
        world.check(released, "DISCREPANT", "One car too many");
        world.check(released, "CONFORMING", "Counted again");
        world.pay(released);
        world.release(released);
        world.pay(world.lodged("730890"));
        world.declarant().post(path(world.lodged("730890"), "/cancel"), Map.of("reason", "Withdrawn"));
        world.lodged("730890");
    }

    @Test
    void a_study_made_anew_from_its_events_by_another_program_is_the_same() throws IOException {
        JsonNode study = world.anotherDeclarant()
                .get("/customs/v1/time-release-study" + period)
                .body();
        assertThat(study.at("/declarations").asInt()).isGreaterThanOrEqualTo(2);
        Path published = Files.writeString(folder.resolve("study.json"), study.toString());
        Path events = folder.resolve("events.json");
        List<JsonNode> pages = pages("/customs/v1/time-release-study/events" + period + "&limit=4");
        assertThat(pages).hasSizeGreaterThan(1);
        Files.write(events, pages.stream().map(JsonNode::toString).toList());
        StringWriter told = new StringWriter();
        assertThat(recompute(told, events, published)).as(told.toString()).isZero();
        assertThat(told.toString()).contains("As published, figure by figure.");

        Files.write(events, pages.stream().skip(1).map(JsonNode::toString).toList());
        StringWriter less = new StringWriter();
        assertThat(recompute(less, events, published)).isEqualTo(1);
        assertThat(less.toString()).contains("digest of the events: published as");
    }

    @Test
    void the_published_events_do_not_say_whose_they_are() {
        String events = pages("/customs/v1/time-release-study/events" + period).toString();
        assertThat(events).contains("CHECKED", "RELEASED");
        assertThat(events)
                .doesNotContain("INDUS-CLEARING", released.at("/declarationId").asString())
                .doesNotContain(released.at("/containers/0").asString());
        assertThat(events).doesNotContainPattern("\"at\":\"[^\"]*:[0-9]{2}\\.[0-9]+Z\"");
    }

    @Test
    void taxes_by_authority_are_what_the_entries_add_up_to() {
        JsonNode report =
                world.auditor().get("/customs/v1/reports/taxes" + period).body();
        Map<String, BigDecimal> collected = new HashMap<>();
        Map<String, BigDecimal> assessed = new HashMap<>();
        Map<String, Map<String, BigDecimal>> owedByDeclaration = new HashMap<>();
        for (JsonNode page : pages("/customs/v1/reports/taxes/entries" + period + "&limit=500")) {
            page.at("/items").forEach(entry -> {
                String account = entry.at("/account").asString();
                BigDecimal given = entry.at("/amount").decimalValue().negate();
                Map<String, BigDecimal> owed = owedByDeclaration.computeIfAbsent(
                        entry.at("/declarationId").asString(""), key -> new HashMap<>());
                if (account.startsWith("tax:")) {
                    owed.merge(account.substring(4), given, BigDecimal::add);
                    assessed.merge(account.substring(4), given.max(BigDecimal.ZERO), BigDecimal::add);
                } else if (account.startsWith("owed-by:")
                        && entry.at("/what").asString().equals("PAID")) {
                    owed.forEach((tax, amount) -> collected.merge(tax, amount, BigDecimal::add));
                    owed.clear();
                }
            });
        }
        assertThat(report.at("/authorities")).hasSize(2);
        report.at("/authorities")
                .forEach(authority -> authority.at("/taxes").forEach(tax -> {
                    String name = tax.at("/tax").asString();
                    assertThat(tax.at("/collected").decimalValue())
                            .as(name)
                            .isEqualByComparingTo(collected.getOrDefault(name, BigDecimal.ZERO));
                    assertThat(tax.at("/assessed").decimalValue())
                            .as(name)
                            .isEqualByComparingTo(assessed.getOrDefault(name, BigDecimal.ZERO));
                }));
        assertThat(report.at("/collected").decimalValue())
                .isPositive()
                .isEqualByComparingTo(report.at("/collectedByDeclarants").decimalValue());
        JsonNode later = world.auditor()
                .get("/customs/v1/reports/taxes?from=" + today.plusDays(2) + "&to=" + today.plusDays(30))
                .body();
        for (int i = 0; i < 2; i++) {
            assertThat(later.at("/authorities/" + i + "/all/opening").decimalValue())
                    .as("what one period ends with the next begins with")
                    .isEqualByComparingTo(
                            report.at("/authorities/" + i + "/all/closing").decimalValue());
        }
    }

    @Test
    void lanes_and_officers_are_told_with_what_checks_found() {
        JsonNode yellow = world.officer()
                .get("/customs/v1/reports/lanes" + period)
                .body()
                .at("/lanes")
                .valueStream()
                .filter(lane -> lane.at("/lane").asString().equals("YELLOW"))
                .findFirst()
                .orElseThrow();
        assertThat(yellow.at("/discrepant").asInt()).isPositive();
        assertThat(yellow.at("/hitPercent").decimalValue()).isPositive();

        Answer officers = world.auditor().get("/customs/v1/reports/officers" + period);
        assertThat(officers.body().toString()).doesNotContain("PK-CUSTOMS", "INDUS-CLEARING");
        assertThat(officers.body().at("/officers/0/checks").asInt()
                        + officers.body().at("/officers/1/checks").asInt())
                .isPositive();
        assertThat(world.officer().get("/customs/v1/reports/officers" + period).status())
                .isEqualTo(403);
    }

    @Test
    void a_period_that_ends_before_it_begins_or_never_is_refused() {
        assertThat(violations(world.auditor().get("/customs/v1/time-release-study?from=2026-02-01&to=2026-01-01")))
                .containsExactly("to: a period ends on or after the day it begins");
        assertThat(world.auditor()
                        .get("/customs/v1/reports/taxes?from=2001-01-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(world.auditor()
                        .get("/customs/v1/reports/lanes?from=yesterday&to=2026-01-01")
                        .status())
                .isEqualTo(400);
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = world.auditor()
                    .get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            pages.add(page);
            cursor = page.at("/nextCursor").asString("");
        } while (!cursor.isEmpty());
        return pages;
    }

    private static int recompute(StringWriter told, Path events, Path published) {
        CommandLine line = Verify.line();
        line.setOut(new PrintWriter(told, true));
        line.setErr(new PrintWriter(told, true));
        return line.execute("recompute-study", events.toString(), "--published", published.toString());
    }
}
