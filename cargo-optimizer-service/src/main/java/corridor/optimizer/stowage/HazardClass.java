package corridor.optimizer.stowage;

/**
 * Classes of dangerous goods, and how far from each other they are stowed.
 *
 * @see <a href="https://www.imo.org/en/OurWork/Safety/Pages/DangerousGoods-default.aspx">IMDG Code, 7.2.4, segregation
 *     table</a>, class against class; the entry of a substance may ask for more. Explosives (class 1) and infectious
 *     substances (6.2) have rules of their own and are not planned for
 */
public enum HazardClass {
    C2_1("2.1", 0, "XXX212222X21X"),
    C2_2("2.2", 1, "XXX1X1XX1X1XX"),
    C2_3("2.3", 2, "XXX2X2XX2X1XX"),
    C3("3", 3, "212XX2222X2XX"),
    C4_1("4.1", 4, "1XXXX1X12X21X"),
    C4_2("4.2", 5, "21221X122121X"),
    C4_3("4.3", 6, "2XX2X1X22X21X"),
    C5_1("5.1", 7, "2XX2122X2112X"),
    C5_2("5.2", 8, "21222222X122X"),
    C6_1("6.1", 9, "XXXXX1X11XXXX"),
    C7("7", 10, "211222212XX2X"),
    C8("8", 11, "1XXX11122X2XX"),
    C9("9", 12, "XXXXXXXXXXXXX");

    private final String code;
    private final int column;
    private final String terms;

    /** @param terms of the table's row, one for each class in the order of this list */
    HazardClass(String code, int column, String terms) {
        this.code = code;
        this.column = column;
        this.terms = terms;
    }

    /** As the Code writes it: {@code 2.1}. */
    public String code() {
        return code;
    }

    /** Null if it is none that is planned for. */
    public static HazardClass of(String code) {
        for (HazardClass each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        return null;
    }

    /** 0: no matter; 1: away from; 2: separated from. */
    public int segregationFrom(HazardClass other) {
        char term = terms.charAt(other.column);
        return term == 'X' ? 0 : term - '0';
    }

    /**
     * The terms as distances in slots, for closed containers (a simplification of 7.4.3). Away from: not in one stack and not
     * in adjacent stacks of a bay. Separated from: a bay and a row lie between, so not in one bay unless two rows apart, and
     * not in one row of adjacent bays.
     *
     * @param bays how many bays apart
     * @param rows how many rows apart
     */
    public boolean mayStand(HazardClass other, int bays, int rows) {
        return switch (segregationFrom(other)) {
            case 0 -> true;
            case 1 -> bays > 0 || rows > 1;
            default -> bays > 1 || (bays == 1 ? rows > 0 : rows > 2);
        };
    }
}
