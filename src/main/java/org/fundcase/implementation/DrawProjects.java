package org.fundcase.implementation;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.implementation.ImplementationEvent.InspectionOrdered;
import org.fundcase.implementation.Inspection.Way;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.review.sampling.Sample;
import org.fundcase.review.sampling.Sample.Line;
import org.fundcase.review.sampling.Sample.Measure;
import org.fundcase.review.sampling.Sample.Placed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An office draws which of its projects it inspects (随机抽查), by the way of room review's second checks: the server makes the seed at
 * that moment, and whoever has the list and the seed draws the same again.
 */
@Component
class DrawProjects {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;
    private static final int MOST = 1000;
    private static final int LONG = 4000;

    private final Projects projects;
    private final ProjectIds ids;
    private final InspectionRows inspections;
    private final Access access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawProjects(
            Projects projects,
            ProjectIds ids,
            InspectionRows inspections,
            Access access,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.ids = ids;
        this.inspections = inspections;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What may be drawn by the person's office: followed, carried out, and with no inspection that waits. */
    List<ProjectFile> population(SignedIn by) {
        return projects.begun(ids.of(by, MOST)).stream()
                .filter(file -> file.isUnderway()
                        && file.sheet().isPresent()
                        && file.due().isEmpty())
                .filter(file -> access.may(
                        by, Action.CHANGE, Subject.ofCase(file.grantCase().id())))
                .toList();
    }

    /**
     * @throws Refusal with every field that is wrong; not found for an enterprise and who only inspects; invalid if there is
     *     nothing to draw from
     */
    @Transactional
    public UUID draw(Typed form, SignedIn by) {
        List<ProjectFile> population = population(by);
        Faults faults = new Faults();
        Measure measure = faults.gather(() -> measure(form));
        Integer size = faults.gather(() -> size(form));
        LocalDate due = faults.gather(() -> form.future("dueOn", "完成检查的日期", projects.today()));
        String focus = faults.text(() -> Texts.required("focus", "检查内容", form.value("focus"), LONG));
        faults.refuse();
        if (population.isEmpty()) {
            throw Refusal.invalid("nothing-to-draw", "现在没有可抽的项目：任务书生效、正在实施、没有检查在办的项目才能抽。");
        }
        byte[] random = new byte[SEED_BYTES];
        RANDOM.nextBytes(random);
        String seed = HexFormat.of().formatHex(random);
        Map<String, ProjectFile> byNumber = population.stream()
                .collect(Collectors.toMap(
                        file -> file.grantCase().requiredFiling().number(), Function.identity()));
        List<Line> lines = byNumber.keySet().stream()
                .sorted()
                .map(number -> new Line(number, ""))
                .toList();
        List<Placed> placed = Sample.draw(seed, lines, Objects.requireNonNull(measure), Objects.requireNonNull(size));
        UUID drawing = insert(seed, Sample.listHash(lines), measure, size, by);
        placed.forEach(one -> entry(drawing, one, byNumber));
        placed.stream()
                .filter(Placed::drawn)
                .sorted(Comparator.comparing(one -> one.line().number()))
                .map(one -> Objects.requireNonNull(byNumber.get(one.line().number())))
                .forEach(file -> order(file, drawing, seed, Objects.requireNonNull(due), focus, by));
        return drawing;
    }

    private static Measure measure(Typed form) {
        return List.of(Measure.values()).stream()
                .filter(one -> one.name().equals(form.value("measure")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("measure", "还没有选。从列出的里面选一项。"));
    }

    private static int size(Typed form) {
        String typed = form.value("size").strip();
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 100) {
            throw Refusal.field("size", "抽取的数量要填 1 到 100 之间的整数。");
        }
        return Integer.parseInt(typed);
    }

    private UUID insert(String seed, String listHash, Measure measure, int size, SignedIn by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO implementation_drawing (id, office_id, no, algorithm, seed, list_hash, measure, size, "
                        + "drawn_by, drawn_name, drawn_at) VALUES (:id, :office, (SELECT coalesce(max(no), 0) + 1 FROM "
                        + "implementation_drawing WHERE office_id = :office), :algorithm, :seed, :hash, :measure, :size, "
                        + ":by, :name, :at)")
                .param("id", id)
                .param("office", by.officeId())
                .param("algorithm", Sample.ALGORITHM)
                .param("seed", seed)
                .param("hash", listHash)
                .param("measure", measure.name())
                .param("size", size)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void entry(UUID drawing, Placed placed, Map<String, ProjectFile> byNumber) {
        String number = placed.line().number();
        jdbc.sql("INSERT INTO implementation_drawing_entry (drawing_id, case_id, number, place, drawn) "
                        + "VALUES (?, ?, ?, ?, ?)")
                .params(
                        drawing,
                        Objects.requireNonNull(byNumber.get(number)).grantCase().id(),
                        number)
                .params(placed.place(), placed.drawn())
                .update();
    }

    private void order(ProjectFile file, UUID drawing, String seed, LocalDate due, String focus, SignedIn by) {
        UUID caseId = file.grantCase().id();
        inspections.insert(new Inspection(
                UUID.randomUUID(),
                caseId,
                Way.DRAWN,
                drawing,
                due,
                focus,
                null,
                by.officeId(),
                by.personId(),
                by.name(),
                clock.instant(),
                null));
        events.publishEvent(new InspectionOrdered(caseId, Way.DRAWN, due, "", seed, by.actor()));
    }
}
