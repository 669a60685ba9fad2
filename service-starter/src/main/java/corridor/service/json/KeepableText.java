package corridor.service.json;

import corridor.port.InvalidValueException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Texts of requests. JSON can spell what PostgreSQL cannot keep and UTF-8 cannot carry: U+0000, and half a character. */
final class KeepableText extends StdScalarDeserializer<String> {
    KeepableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isKeepable(text)) {
            throw new InvalidValueException(
                    "a text holds whole characters other than U+0000", "leave out \\u0000 and lone surrogates");
        }
        return text;
    }

    private static boolean isKeepable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
