package corridor.customs.tariff;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an import owes, in the legal order: each tax is computed on the customs value and the taxes of the stages before
 * its own, never on one of the same stage.
 */
@Schema(
        enumAsRef = true,
        description = "CD customs duty, ACD additional customs duty, RD regulatory duty, FED federal excise duty,"
                + " ST sales tax, AST additional sales tax, IT income tax withheld at import")
public enum Tax {
    CD("customs duty", Stage.DUTY),
    ACD("additional customs duty", Stage.DUTY),
    RD("regulatory duty", Stage.DUTY),
    FED("federal excise duty", Stage.EXCISE),
    ST("sales tax", Stage.SALES),
    AST("additional sales tax", Stage.SALES),
    IT("income tax withheld at import", Stage.INCOME);

    private final String title;
    private final Stage stage;

    Tax(String title, Stage stage) {
        this.title = title;
        this.stage = stage;
    }

    public String title() {
        return title;
    }

    public Stage stage() {
        return stage;
    }

    /** What a tax is computed on. */
    public enum Stage {
        DUTY("customs value"),
        EXCISE("customs value + duties"),
        SALES("customs value + duties + excise"),
        INCOME("customs value + duties + excise + sales taxes");

        private final String base;

        Stage(String base) {
            this.base = base;
        }

        /** The base in words. */
        public String base() {
            return base;
        }
    }
}
