package org.fundcase.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.FundcaseTest;
import org.fundcase.accounts.SignedIn;
import org.fundcase.history.History;
import org.fundcase.history.HistoryEntry;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Recorded.Change;
import org.fundcase.kernel.Subject;
import org.fundcase.scenario.Bureau;
import org.fundcase.web.Visitor;
import org.fundcase.workflow.Stage;
import org.fundcase.workflow.StepHandler.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an enterprise fills in is on the record with before and after, and not once for every few seconds of typing. */
@FundcaseTest
@Import(Bureau.class)
class ContentsOnRecordTest {

    @LocalServerPort
    int port;

    @Autowired
    Bureau bureau;

    @Autowired
    FillApplication fill;

    @Autowired
    SubmitApplication submit;

    @Autowired
    RecordContents record;

    @Autowired
    History history;

    private SignedIn me;
    private UUID id;

    @BeforeEach
    void draft() {
        Bureau.Applicant applicant = bureau.enterprise();
        me = applicant.person();
        id = bureau.draft(bureau.openRound(Map.of()), applicant, List.of(bureau.invoice(applicant)))
                .id();
    }

    @Test
    void aSaveIsOnTheRecordWithOnlyTheFieldsThatChanged() {
        save("排产二期", 320_000, "310");
        assertThat(last("ApplicationFilledIn").changes())
                .containsExactlyInAnyOrder(
                        new Change("project", "设备联网与排产改造", "排产二期"),
                        new Change("statedBase", null, "320,000.00"),
                        new Change("targets-investment", "300", "310"));
        assertThat(last("ApplicationFilledIn").actor()).isEqualTo(me.actor());
    }

    @Test
    void aSaveThatChangesNothingLeavesNoEntry() {
        save("排产二期", 320_000, "310");
        int before = entries("ApplicationFilledIn").size();
        save("排产二期", 320_000, "310");
        assertThat(entries("ApplicationFilledIn")).hasSize(before);
    }

    @Test
    void whatThePageSavesByItselfBecomesOneEntry() {
        int before = entries("ApplicationFilledIn").size();
        autosave("排", me);
        autosave("排产", me);
        autosave("排产三期", me);
        assertThat(entries("ApplicationFilledIn")).hasSize(before);
        record.settle(id);
        assertThat(entries("ApplicationFilledIn")).hasSize(before + 1);
        assertThat(last("ApplicationFilledIn").changes()).contains(new Change("project", "设备联网与排产改造", "排产三期"));
    }

    @Test
    void eachPersonsChangesStandUnderTheirOwnName() {
        SignedIn other = new SignedIn(
                UUID.randomUUID(), "other", "乙", me.officeId(), me.officeKind(), me.officeName(), me.roles());
        autosave("甲写的", me);
        autosave("乙写的", other);
        assertThat(last("ApplicationFilledIn").actor()).isEqualTo(me.actor());
        record.settle(id);
        assertThat(last("ApplicationFilledIn").actor()).isEqualTo(other.actor());
        assertThat(last("ApplicationFilledIn").changes()).containsExactly(new Change("project", "甲写的", "乙写的"));
    }

    @Test
    void anotherItemIsOnTheRecord() {
        fill.choose(id, "CZ19-1-1", me);
        assertThat(last("ApplicationFilledIn").changes()).containsExactly(new Change("item", "CZ19-3-1", "CZ19-1-1"));
    }

    @Test
    void aSubmissionFreezesAllThatWasHandedIn() {
        autosave("最后一改", me);
        submit.submit(id, me);
        assertThat(entries("ApplicationFilledIn")).hasSize(2);
        assertThat(last("ApplicationSubmitted").changes())
                .contains(
                        new Change("project", null, "最后一改"),
                        new Change("projectStart", null, "2021-01-01"),
                        new Change("provenBase", null, "300,000.00"),
                        new Change("targets-investment", null, "300"));
    }

    @Test
    void afterACorrectionTheDifferenceToTheLastSubmissionIsTold() {
        submit.submit(id, me);
        bureau.complete(
                id, Stage.ACCEPTANCE, "correct", bureau.districtOfficer(), new Reason("C-MISSING", "改项目名称。", null));
        save("设备联网改造", 300_000, "300");
        submit.submit(id, me);
        assertThat(last("ApplicationSubmitted").changes())
                .filteredOn(change -> !List.of("number", "bound").contains(change.field()))
                .containsExactly(
                        new Change("project", "设备联网与排产改造", "设备联网改造"), new Change("statedBase", null, "300,000.00"));
    }

    @Test
    void theHistoryPageTellsItInWordsAndNotInKeys() {
        save("排产二期", 320_000, "310");
        submit.submit(id, me);
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.districtOfficer().username(), Bureau.PASSWORD);
        assertThat(officer.get("/cases/" + id + "/history").body())
                .contains("填写申报内容", "项目名称", "设备联网与排产改造", "排产二期", "投资额（元）", "工业互联网创新应用项目")
                .doesNotContain("targets-", "provenBase", ">CZ19-3-1<");
    }

    private void save(String project, long base, String target) {
        GrantCase now = fill.own(id, me);
        fill.save(id, now.version(), contents(project, Money.yuan(base), target), me);
    }

    private void autosave(String project, SignedIn by) {
        GrantCase now = fill.own(id, by);
        GrantCase.Contents kept = now.contents();
        fill.autosave(
                id,
                now.version(),
                faults -> new GrantCase.Contents(
                        null, project, kept.projectStart(), kept.projectEnd(), kept.statedBase(), kept.declarations()),
                by);
    }

    private static GrantCase.Contents contents(String project, Money base, String target) {
        return new GrantCase.Contents(
                null,
                project,
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 12, 31),
                base,
                new Declarations("车间设备联网、数据采集和排产", true, false, "", Map.of("investment", target)));
    }

    private HistoryEntry last(String type) {
        List<HistoryEntry> entries = entries(type);
        return entries.get(entries.size() - 1);
    }

    private List<HistoryEntry> entries(String type) {
        return history.of(Subject.ofCase(id)).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }
}
