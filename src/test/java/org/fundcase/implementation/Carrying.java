package org.fundcase.implementation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.documents.Attachments;
import org.fundcase.documents.Attachments.Attachment;
import org.fundcase.workflow.DeskTasks;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a project through its implementation, and tells where it stands. */
@TestComponent
public class Carrying {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Projects projects;
    private final ProjectSteps steps;
    private final DrawProjects draw;
    private final ProjectDrawings drawings;
    private final ImplementationTasks tasks;
    private final Attachments attachments;
    private final DeskTasks desk;
    private final ReportDistrict district;
    private final JdbcClient jdbc;

    Carrying(
            Projects projects,
            ProjectSteps steps,
            DrawProjects draw,
            ProjectDrawings drawings,
            ImplementationTasks tasks,
            Attachments attachments,
            DeskTasks desk,
            ReportDistrict district,
            JdbcClient jdbc) {
        this.projects = projects;
        this.steps = steps;
        this.draw = draw;
        this.drawings = drawings;
        this.tasks = tasks;
        this.attachments = attachments;
        this.desk = desk;
        this.district = district;
        this.jdbc = jdbc;
    }

    public ProjectFile file(UUID caseId) {
        return projects.file(caseId);
    }

    public void take(UUID caseId, String step, Map<String, String> fields, SignedIn by) {
        steps.take(caseId, step, new Typed(step, fields), null, by);
    }

    /** With a proof. */
    public void proven(UUID caseId, String step, Map<String, String> fields, SignedIn by) {
        Attachment proof = attachments.keep("证明材料.pdf", new ByteArrayInputStream(PDF));
        steps.take(caseId, step, new Typed(step, fields), proof, by);
    }

    /** The second person on what waits. */
    public void answer(UUID caseId, boolean agreed, String note, SignedIn by) {
        Step open = projects.file(caseId).open().get(0);
        take(
                caseId,
                "answer",
                Map.of("about", open.id().toString(), "agreed", String.valueOf(agreed), "note", note),
                by);
    }

    /** Signed by all, from today on. */
    public void sheet(UUID caseId, String starts, String ends, SignedIn officer, SignedIn enterprise, SignedIn head) {
        take(caseId, "sheet", sheet(starts, ends), officer);
        take(caseId, "sign", Map.of("agreed", "true"), enterprise);
        answer(caseId, true, "", head);
    }

    public static Map<String, String> sheet(String starts, String ends) {
        return Map.of(
                "starts", starts, "ends", ends, "investment", "600000", "contact", "张工", "targets", "三条产线联网，效率提高 15%。");
    }

    public static Map<String, String> report(String until, String progress) {
        Map<String, String> fields = new HashMap<>();
        fields.put("until", until);
        fields.put("progress", progress);
        fields.put("spent", "200000");
        fields.put("done", "一条产线已经联网。");
        return fields;
    }

    public void draw(String measure, String size, String due, SignedIn by) {
        draw.draw(
                new Typed("drawing", Map.of("measure", measure, "size", size, "dueOn", due, "focus", "设备在用情况和专账")), by);
    }

    /** Numbers, seed and what was drawn of the latest drawing, as published. */
    public Drawn drawn(SignedIn who) {
        ProjectDrawings.Drawing latest = drawings.of(who).get(0);
        return new Drawn(
                latest.seed(),
                latest.size(),
                latest.entries().stream()
                        .map(ProjectDrawings.Entry::number)
                        .sorted()
                        .toList(),
                latest.drawn().stream().map(ProjectDrawings.Entry::number).toList());
    }

    public record Drawn(String seed, int size, List<String> numbers, List<String> drawn) {}

    public DistrictReport report(String from, String until, SignedIn by) {
        UUID id = district.propose(
                new Typed("district", Map.of("from", from, "until", until, "words", "总体顺利，一个项目逾期。")), by);
        return seen(id, by).orElseThrow();
    }

    public void send(UUID report, SignedIn by) {
        district.answer(report, new Typed("answer", Map.of("agreed", "true")), by);
    }

    public Optional<DistrictReport> seen(UUID report, SignedIn by) {
        return district.of(by).stream().filter(one -> one.id().equals(report)).findFirst();
    }

    /** As the job does every ten minutes. */
    public void remind(UUID caseId) {
        tasks.remind(caseId);
    }

    public boolean waits(UUID caseId, String what, UUID office) {
        return desk.waiting("project-" + what + ":" + caseId + ":" + office).isPresent();
    }

    public List<String> told(UUID caseId) {
        return jdbc.sql("SELECT what FROM implementation_reminder WHERE case_id = ? ORDER BY at")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
