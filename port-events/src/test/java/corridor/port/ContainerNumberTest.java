package corridor.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerNumberTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "MSKU6011672", "TEMU6079348", "HLXU2008419", "ZEPU0037255", "TOLU4734787"})
    void the_check_digit_of_real_boxes_belongs_to_their_number(String number) {
        assertThat(new ContainerNumber(number).value()).isEqualTo(number);
    }

    @Test
    void a_remainder_of_ten_is_written_as_zero() {
        String tenthOf = IntStream.range(0, 1000)
                .mapToObj("MSKU%06d"::formatted)
                .filter(number -> remainderOf(number) == 10)
                .findFirst()
                .orElseThrow();

        assertThat(new ContainerNumber(tenthOf + "0").value()).endsWith("0");
    }

    @Test
    void one_wrong_digit_is_always_found() {
        Random chance = new Random(6346);
        for (int i = 0; i < 2_000; i++) {
            String right = anyNumber(chance).value();
            int place = 4 + chance.nextInt(6);
            char other = (char) ('0' + (right.charAt(place) - '0' + 1 + chance.nextInt(9)) % 10);
            String wrong = right.substring(0, place) + other + right.substring(place + 1);
            boolean hiddenByTheZero = remainderOf(right) % 10 == 0 && remainderOf(wrong) % 10 == 0;

            if (!hiddenByTheZero) {
                assertThatThrownBy(() -> new ContainerNumber(wrong)).isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @Test
    void the_arithmetic_agrees_with_the_table_of_the_standard() {
        Random chance = new Random(1972);
        for (int i = 0; i < 2_000; i++) {
            String number = anyNumber(chance).value();
            assertThat(number.charAt(10) - '0').as(number).isEqualTo(remainderOf(number) % 10);
        }
    }

    @Test
    void a_number_without_its_check_digit_is_given_it() {
        assertThat(ContainerNumber.withCheckDigit("CSQU305438").value()).isEqualTo("CSQU3054383");
        assertThatThrownBy(() -> ContainerNumber.withCheckDigit("CSQU3054383"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void spaces_hyphens_and_small_letters_are_read_and_never_written() {
        assertThat(new ContainerNumber("csqu 305438-3")).hasToString("CSQU3054383");
    }

    @Test
    void a_wrong_check_digit_is_refused_with_the_right_one() {
        InvalidValueException refusal =
                catchThrowableOfType(InvalidValueException.class, () -> new ContainerNumber("CSQU3054384"));

        assertThat(refusal.rule()).contains("CSQU3054384", "gives 3");
        assertThat(refusal.remedy()).contains("read the number again");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"CSQU305438", "CSQU30543833", "CSQX3054383", "C1QU3054383", "CSQU30543B3", "CSQU305438٣", " "})
    void what_has_another_shape_is_refused(String text) {
        assertThatThrownBy(() -> new ContainerNumber(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void numbers_are_listed_in_alphabetical_order() {
        assertThat(new ContainerNumber("CSQU3054383")).isLessThan(new ContainerNumber("MSKU6011672"));
    }

    private static ContainerNumber anyNumber(Random chance) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            number.append(LETTERS.charAt(chance.nextInt(26)));
        }
        number.append("UJZ".charAt(chance.nextInt(3))).append("%06d".formatted(chance.nextInt(1_000_000)));
        return new ContainerNumber(number.toString() + ContainerNumber.checkDigit(number.toString()));
    }

    /** ISO 6346 annex A as it is printed: equivalents 10 to 38 without the multiples of 11, weights 2^0 to 2^9. */
    private static int remainderOf(String number) {
        int[] equivalents =
                IntStream.rangeClosed(10, 38).filter(n -> n % 11 != 0).toArray();
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = number.charAt(i);
            int equivalent = Character.isDigit(c) ? c - '0' : equivalents[LETTERS.indexOf(c)];
            sum += equivalent * (int) Math.pow(2, i);
        }
        return sum % 11;
    }
}
