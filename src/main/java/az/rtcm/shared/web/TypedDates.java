package az.rtcm.shared.web;

import az.rtcm.shared.time.PartialDate;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;

/**
 * How dates are typed in every form: 17.05.2022, and as programs write them, 2022-05-17. Where a
 * form asks for a {@link PartialDate}, 05.2022 and 2022 are dates too.
 */
record TypedDates<T>(Function<T, PartialDate> known, Function<PartialDate, T> asked)
        implements Formatter<T> {

    static void register(FormatterRegistry formatters) {
        formatters.addFormatterForFieldType(
                PartialDate.class, new TypedDates<PartialDate>(date -> date, date -> date));
        formatters.addFormatterForFieldType(
                LocalDate.class,
                new TypedDates<LocalDate>(PartialDate::of, date -> date.day().orElseThrow()));
    }

    @Override
    public T parse(String typed, Locale reader) throws ParseException {
        var date = PartialDate.parse(typed).orElseThrow(() -> new ParseException(typed, 0));
        return asked.apply(date);
    }

    @Override
    public String print(T date, Locale reader) {
        return known.apply(date).typed();
    }
}
