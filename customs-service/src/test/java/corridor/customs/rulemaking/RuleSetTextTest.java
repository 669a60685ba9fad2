package corridor.customs.rulemaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import corridor.events.Lane;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTextTest {
    @Test
    void officers_cannot_write_away_the_share_that_is_always_examined() {
        RuleSetRefused refused = catchThrowableOfType(
                RuleSetRefused.class, () -> text("0.5", Lane.RED).read(BigDecimal.ONE));
        assertThat(refused.violations()).singleElement().satisfies(broken -> {
            assertThat(broken.field()).isEqualTo("random.percent");
            assertThat(broken.rule()).isEqualTo("a share of 1 % at least is always examined, whatever the rules say");
        });
        assertThat(catchThrowableOfType(
                                RuleSetRefused.class,
                                () -> text("1", Lane.GREEN).read(BigDecimal.ONE))
                        .violations())
                .singleElement()
                .satisfies(broken -> assertThat(broken.field()).isEqualTo("random.lane"));
        assertThat(text("1.0", Lane.RED).read(BigDecimal.ONE).rules()).hasSize(1);
    }

    private static RuleSetText text(String percent, Lane lane) {
        return new RuleSetText(
                "gwadar-1",
                new RuleSetText.Share(new BigDecimal(percent), lane, "Chosen for the share that is always examined."),
                List.of(new RuleSetText.Line(
                        "tobacco", Lane.RED, "Tobacco is always examined.", "any item (hs starts with \"24\")")));
    }
}
