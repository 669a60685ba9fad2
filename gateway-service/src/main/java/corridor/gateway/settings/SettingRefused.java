package corridor.gateway.settings;

import org.springframework.core.env.Environment;

/** The gateway does not start: a setting is missing or cannot be right. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param setting name of the environment variable
     * @param rule what is wrong with it, continuing a sentence that begins with the name
     * @param remedy what to do, a whole sentence
     */
    public SettingRefused(String setting, String rule, String remedy) {
        super(setting + " " + rule);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    /** The value of a property that has to be there. */
    public static String require(Environment environment, String property, String setting, String remedy) {
        String value = environment.getProperty(property, "");
        if (value.isBlank()) {
            throw new SettingRefused(setting, "is not set", remedy);
        }
        return value;
    }
}
