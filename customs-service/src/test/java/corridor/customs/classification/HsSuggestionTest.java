package corridor.customs.classification;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CustomsTest
class HsSuggestionTest {
    @Autowired
    private Api api;

    @Test
    void words_find_a_code_with_what_speaks_for_it_and_say_what_they_rest_on() {
        Answer answer = api.as(Role.DECLARANT, "INDUS").get("/customs/v1/hs-suggestions?text=palm%20oil&limit=2");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/hsCode")).isEqualTo("151190");
        assertThat(answer.at("/items/0/matchingWords/0")).isNotBlank();
        assertThat(answer.at("/basis")).contains("tariff", "EXAMPLE");
        assertThat(answer.at("/note")).contains("no ruling");
    }

    @Test
    void nothing_said_and_too_many_wanted_are_refused() {
        Api declarant = api.as(Role.DECLARANT, "INDUS");
        assertThat(declarant.get("/customs/v1/hs-suggestions?text=%20").status())
                .isEqualTo(400);
        assertThat(declarant.get("/customs/v1/hs-suggestions?text=tea&limit=99").status())
                .isEqualTo(400);
        assertThat(declarant.get("/customs/v1/hs-suggestions").at("/violations/0/field"))
                .isEqualTo("text");
    }
}
