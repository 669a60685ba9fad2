package corridor.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void an_amount_is_kept_to_the_smallest_coin_of_its_currency() {
        assertThat(Money.of("1500", "PKR")).hasToString("1500.00 PKR").isEqualTo(Money.of("1500.000", "PKR"));
        assertThat(Money.of("1500.0", "JPY")).hasToString("1500 JPY");
        assertThat(Money.of("1E3", "PKR")).hasToString("1000.00 PKR");
    }

    @Test
    void an_amount_finer_than_a_coin_is_refused_and_never_rounded() {
        assertThatThrownBy(() -> Money.of("0.005", "PKR")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Money.of("0.1", "JPY")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void money_without_amount_or_currency_is_none() {
        Currency rupee = Currency.getInstance("PKR");
        assertThatThrownBy(() -> new Money(null, rupee)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, null)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void two_currencies_never_meet() {
        Money rupees = Money.of("1", "PKR");
        Money yuan = Money.of("1", "CNY");
        assertThatThrownBy(() -> rupees.plus(yuan)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rupees.minus(yuan)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_is_added_and_taken_away_again_leaves_no_paisa() {
        Random chance = new Random(4217);
        for (int i = 0; i < 1_000; i++) {
            Money a =
                    new Money(BigDecimal.valueOf(chance.nextLong(1_000_000_000_000L), 2), Currency.getInstance("PKR"));
            Money b =
                    new Money(BigDecimal.valueOf(chance.nextLong(1_000_000_000_000L), 2), Currency.getInstance("PKR"));

            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
        }
    }
}
