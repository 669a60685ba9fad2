package corridor.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedWordsTest {

    @ParameterizedTest
    @CsvSource({"PKGWD,PKGWD", "pk gwd,PKGWD", "US2AB,US2AB"})
    void a_place_is_a_country_and_a_location(String text, String place) {
        assertThat(new UnLocode(text)).hasToString(place);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"PKGW", "PKGWDX", "P1GWD", "PKGW0", "PKGW1"})
    void what_is_no_place_is_refused(String text) {
        assertThatThrownBy(() -> new UnLocode(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"850440,850440,85", "8504.40,850440,85", "0102.29.10,01022910,01"})
    void goods_are_named_by_six_or_eight_digits(String text, String code, String chapter) {
        assertThat(new HsCode(text)).hasToString(code);
        assertThat(new HsCode(text).chapter()).isEqualTo(chapter);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"8504", "85044", "8504400", "850440000", "85O440", "8504 40"})
    void what_names_no_goods_is_refused(String text) {
        assertThatThrownBy(() -> new HsCode(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rashakai", "dhabeji", "m3", "a-1", "abcdefghijklmnopqrstuvwxyz12345"})
    void a_park_is_named_as_its_topic_can_be(String code) {
        assertThat(new ParkCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"r", "Rashakai", "rasha kai", "1park", "rashakai.x", "abcdefghijklmnopqrstuvwxyz123456"})
    void what_could_not_name_a_topic_is_no_park(String code) {
        assertThatThrownBy(() -> new ParkCode(code)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_slot_is_counted_from_one_in_each_direction() {
        assertThat(new YardPosition("B1", 1, 1, 1)).hasToString("B1-001-01-1");
        assertThat(new YardPosition("ABCD1234", 999, 99, 9)).hasToString("ABCD1234-999-99-9");
    }

    @ParameterizedTest
    @CsvSource({
        "B1,0,1,1",
        "B1,1,0,1",
        "B1,1,1,0",
        "B1,1000,1,1",
        "B1,1,100,1",
        "B1,1,1,10",
        "b1,1,1,1",
        "'',1,1,1",
        ",1,1,1",
        "ABCD12345,1,1,1",
        "B-1,1,1,1"
    })
    void a_slot_outside_the_yard_is_refused(String block, int bay, int row, int tier) {
        assertThatThrownBy(() -> new YardPosition(block, bay, row, tier)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_facility_lies_somewhere_and_may_lack_a_code() {
        assertThat(new Facility(new UnLocode("PKGWD"), null).code()).isNull();
        assertThatThrownBy(() -> new Facility(null, "GIT")).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890"})
    void an_empty_or_endless_facility_code_is_refused(String code) {
        UnLocode gwadar = new UnLocode("PKGWD");
        assertThatThrownBy(() -> new Facility(gwadar, code)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_refusal_names_the_rule_and_the_remedy() {
        assertThatThrownBy(() -> new UnLocode("GWADAR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'GWADAR' is not a UN/LOCODE; send country and location, as in PKGWD");
    }
}
