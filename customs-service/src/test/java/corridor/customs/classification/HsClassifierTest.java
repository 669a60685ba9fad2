package corridor.customs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class HsClassifierTest {
    private static final Nomenclature NOMENCLATURE = Nomenclature.read(new StringReader("""
            hscode,description
            85,Electrical machinery and equipment
            8504,"Electrical transformers, static converters and inductors"
            850440,Electrical static converters
            8517,"Telephone sets, including smartphones"
            851713,Smartphones
            95,"Toys, games and sports requisites"
            9503,Toys
            950300,"Tricycles, scooters, dolls and other toys"
            """));
    private static final HsClassifier CLASSIFIER = new HsClassifier(
            NOMENCLATURE,
            List.of(new LabelledTerm("battery chargers", "850440", 1), new LabelledTerm("teddy bears", "950300", 1)));

    @Test
    void a_term_known_before_leads_to_its_code_and_is_named_as_the_reason() {
        HsSuggestion first = CLASSIFIER.suggest("Charger for batteries", 3).getFirst();
        assertThat(first.hsCode()).isEqualTo("850440");
        assertThat(first.similarTerms()).containsExactly("battery chargers");
        assertThat(first.matchingWords()).contains("battery", "charger");
        assertThat(first.path()).hasSize(3).first().asString().startsWith("85 ");
    }

    @Test
    void the_nomenclature_alone_leads_to_a_code_that_no_term_tells_of() {
        assertThat(CLASSIFIER.suggest("smartphone", 1).getFirst().hsCode()).isEqualTo("851713");
    }

    @Test
    void a_misspelt_word_is_still_heard() {
        assertThat(CLASSIFIER.suggest("teddi bear", 1).getFirst().hsCode()).isEqualTo("950300");
    }

    @Test
    void what_nothing_is_like_gets_no_suggestion() {
        assertThat(CLASSIFIER.suggest("qqqq 12", 5)).isEmpty();
        assertThat(CLASSIFIER.suggest("", 5)).isEmpty();
    }

    @Test
    void a_code_of_odd_length_is_refused_with_its_line() {
        assertThatThrownBy(() -> Nomenclature.read(new StringReader("hscode,description\n850,Odd\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'850' is not a code");
    }
}
