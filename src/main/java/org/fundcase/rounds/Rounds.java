package org.fundcase.rounds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.BusinessTime;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.schemes.RoundParameters;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.SchemeVersion;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds and finds them. */
@Component
public class Rounds {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}[0-9]{4}");
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    /**
     * A call as a city officer writes it.
     *
     * @param prefix letters and the year, for example CZ2022
     * @param opensAt first moment to submit
     * @param parameters what the round decides; the scheme's defaults hold for the rest
     */
    public record Call(
            SchemeVersion scheme,
            String title,
            String prefix,
            Instant opensAt,
            Instant closesAt,
            Map<String, String> parameters) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Schemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(JdbcClient jdbc, ObjectMapper json, Schemes schemes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.schemes = schemes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a round under the scheme as its files are now.
     *
     * @throws Refusal if the person is no city officer, the scheme is not in force over the whole window, or a
     *     parameter breaks its rule
     */
    @Transactional
    public Round open(Call call, SignedIn by) {
        if (by.officeKind() != OfficeKind.CITY_INDUSTRY) {
            throw Refusal.forbidden("申报批次由市工信局开。");
        }
        Scheme scheme = schemes.get(call.scheme());
        requireWindow(call, scheme);
        Round round = new Round(
                UUID.randomUUID(),
                call.scheme(),
                scheme.deployment(),
                Texts.required("title", "批次名称", call.title(), 100),
                requirePrefix(call.prefix()),
                call.opensAt(),
                call.closesAt(),
                scheme.parameters(call.parameters()));
        insert(round);
        events.publishEvent(new RoundOpened(round, by.actor()));
        return round;
    }

    /** @throws Refusal not found */
    public Round get(UUID id) {
        return jdbc.sql("SELECT * FROM rounds_round WHERE id = :id")
                .param("id", id)
                .query((row, n) -> round(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** All rounds, the latest first. */
    public List<Round> all() {
        return jdbc.sql("SELECT * FROM rounds_round ORDER BY opens_at DESC, title")
                .query((row, n) -> round(row))
                .list();
    }

    public List<Round> openNow() {
        Instant now = clock.instant();
        return all().stream().filter(round -> round.isOpenAt(now)).toList();
    }

    /** The next case number, for example CZ2022-0142; committed numbers have no gaps and never repeat. */
    @Transactional
    public String nextNumber(UUID roundId) {
        String prefix = get(roundId).prefix();
        int number = jdbc.sql("INSERT INTO rounds_number (prefix, last) VALUES (:prefix, 1) "
                        + "ON CONFLICT (prefix) DO UPDATE SET last = rounds_number.last + 1 RETURNING last")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
        return String.format("%s-%04d", prefix, number);
    }

    private static void requireWindow(Call call, Scheme scheme) {
        if (!call.closesAt().isAfter(call.opensAt())) {
            throw Refusal.field("closesAt", "截止时间要晚于开始时间。");
        }
        LocalDate first = BusinessTime.day(call.opensAt());
        LocalDate last = BusinessTime.day(call.closesAt());
        if (!scheme.validity().includes(first) || !scheme.validity().includes(last)) {
            throw Refusal.field(
                    "closesAt",
                    "“" + scheme.title().zh() + "”的有效期不包含 " + first + " 至 " + last + "，不能开批次。"
                            + scheme.validity().note().zh());
        }
    }

    private static String requirePrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw Refusal.field("prefix", "编号前缀写成字母加年份，例如 CZ2022。");
        }
        return prefix;
    }

    private void insert(Round round) {
        jdbc.sql(
                        "INSERT INTO rounds_round (id, scheme_id, scheme_version, deployment, title, prefix, opens_at, closes_at, "
                                + "parameters) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        round.id(),
                        round.scheme().id(),
                        round.scheme().version(),
                        round.deployment(),
                        round.title(),
                        round.prefix(),
                        Timestamp.from(round.opensAt()),
                        Timestamp.from(round.closesAt()),
                        written(round.parameters()))
                .update();
    }

    private String written(RoundParameters parameters) {
        try {
            return json.writeValueAsString(parameters.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                new SchemeVersion(row.getString("scheme_id"), row.getString("scheme_version")),
                row.getString("deployment"),
                row.getString("title"),
                row.getString("prefix"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                parameters(row.getString("parameters")));
    }

    private RoundParameters parameters(String text) {
        try {
            return new RoundParameters(json.readValue(text, VALUES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parameters of a round are not readable", e);
        }
    }
}
