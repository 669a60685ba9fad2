package corridor.customs.payment;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.time.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditorReferenceTest {
    private final String value = CreditorReference.of(Ids.next()).value();

    @Test
    void a_reference_has_the_shape_and_the_check_digits_of_iso_11649() {
        assertThat(value).matches("RF[0-9]{2}[0-9A-Z]{21}");
        assertThat(CreditorReference.of(UUID.fromString("01900000-0000-7000-8000-000000000001")))
                .isEqualTo(CreditorReference.of(UUID.fromString("01900000-0000-7000-8000-000000000001")));
    }

    @Test
    void it_is_found_in_whatever_a_payer_writes_around_it() {
        for (String written : new String[] {
            value,
            "duty for " + value.toLowerCase(java.util.Locale.ROOT) + " thank you",
            "XRF12" + value,
            "our inv 7/" + value.replaceAll("(.{4})", "$1 ")
        }) {
            assertThat(CreditorReference.in(written)).as(written).contains(new CreditorReference(value));
        }
    }

    @Test
    void what_stands_before_a_reference_and_fits_by_chance_does_not_hide_it() {
        assertThat(CreditorReference.in("XRF12RF80U2ELE6EER3RHOLEZ5Z2I6"))
                .contains(new CreditorReference("RF80U2ELE6EER3RHOLEZ5Z2I6"))
                .hasSize(2);
    }

    @Test
    void a_digit_or_a_letter_taken_for_another_matches_nothing_rather_than_something_else() {
        for (int i = 4; i < value.length(); i++) {
            char right = value.charAt(i);
            char other = Character.isDigit(right) ? right == '7' ? '8' : '7' : right == 'T' ? 'I' : 'T';
            String slipped = value.substring(0, i) + other + value.substring(i + 1);
            assertThat(CreditorReference.in(slipped)).as(slipped).isEmpty();
        }
        assertThat(CreditorReference.in(null)).isEmpty();
        assertThat(CreditorReference.in("no reference")).isEmpty();
    }
}
