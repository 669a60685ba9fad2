package corridor.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationTest {
    @Test
    void what_a_constraint_says_behind_its_first_semicolon_is_the_remedy() {
        assertThat(Violation.worded("items", "a declaration has items; send at least one"))
                .isEqualTo(new Violation("items", "a declaration has items", "send at least one"));
        assertThat(Violation.worded("seal", "a seal's number is 1 to 20 letters and digits"))
                .isEqualTo(new Violation("seal", "a seal's number is 1 to 20 letters and digits", "correct it"));
    }
}
