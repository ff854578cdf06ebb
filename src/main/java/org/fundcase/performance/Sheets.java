package org.fundcase.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.performance.Sheet.State;
import org.fundcase.performance.SheetEvent.SheetOpened;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.fundcase.schemes.PerformanceTrees;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.web.TypedForm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins sheets and finds them. */
@Component
public class Sheets {

    private static final int FIRST_YEAR = 2000;
    private static final List<OfficeKind> OF_CITY =
            List.of(OfficeKind.CITY_INDUSTRY, OfficeKind.CITY_FINANCE, OfficeKind.AUDIT);

    private final SheetRows rows;
    private final Schemes schemes;
    private final PerformanceTrees trees;
    private final Offices offices;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sheets(
            SheetRows rows,
            Schemes schemes,
            PerformanceTrees trees,
            Offices offices,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.trees = trees;
        this.offices = offices;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the sheet of a scheme's money of a year.
     *
     * @throws Refusal forbidden for who is not of the city's bureau; on every field that is wrong; conflict if there is one
     */
    @Transactional
    public Sheet begin(TypedForm form, SignedIn by) {
        if (!mayBegin(by)) {
            throw Refusal.forbidden("绩效目标由市工信局编报。");
        }
        String city = offices.get(by.officeId()).city();
        Faults faults = new Faults();
        Scheme scheme = faults.gather(() -> scheme(form, city));
        Integer year = faults.gather(
                () -> form.number("year", "年度", FIRST_YEAR, LocalDate.now(clock).getYear() + 1));
        faults.refuse();
        Scheme of = Objects.requireNonNull(scheme);
        Office finance = offices.find(OfficeKind.CITY_FINANCE, city, null).orElse(offices.get(by.officeId()));
        Sheet sheet = new Sheet(
                UUID.randomUUID(),
                number(Objects.requireNonNull(year)),
                Layer.SCHEME,
                of.id(),
                of.deployment(),
                city,
                year,
                null,
                null,
                null,
                of.title().zh(),
                by.officeId(),
                finance.id(),
                State.AIMS);
        if (!insert(sheet, by)) {
            throw Refusal.conflict("sheet-exists", "{0} 年的绩效表已经有了。在那一张里办理。", Integer.toString(year));
        }
        return sheet;
    }

    public boolean mayBegin(SignedIn who) {
        return who.officeKind() == OfficeKind.CITY_INDUSTRY
                && access.mayAll(who, Action.CHANGE, Subject.Kind.PERFORMANCE);
    }

    /** The schemes of the person's city. */
    List<Scheme> schemes(SignedIn who) {
        String city = offices.get(who.officeId()).city();
        return schemes.all().stream()
                .filter(scheme -> scheme.city().equals(city))
                .toList();
    }

    private Scheme scheme(TypedForm form, String city) {
        return schemes.all().stream()
                .filter(scheme -> scheme.city().equals(city))
                .filter(scheme -> scheme.schemeVersion().toString().equals(form.value("scheme")))
                .findFirst()
                .orElseThrow(() -> Refusal.field("scheme", "还没有选。从列出的里面选一项。"));
    }

    String number(int year) {
        return String.format("JX%d-%04d", year, rows.nextNumber());
    }

    /** @return whether there was none yet */
    boolean insert(Sheet sheet, SignedIn by) {
        if (!rows.insert(sheet, trees.written(trees.ofScheme(sheet.schemeId())), by)) {
            return false;
        }
        access.grant(Subject.ofPerformance(sheet.id()), grants(sheet));
        events.publishEvent(new SheetOpened(sheet, by.actor()));
        return true;
    }

    /** The city reads all, a district what is its own or in it, an enterprise its own. */
    private List<Access.Grant> grants(Sheet sheet) {
        List<Access.Grant> grants = new ArrayList<>();
        OF_CITY.forEach(kind -> offices.find(kind, sheet.city(), null)
                .ifPresent(office -> grants.add(new Access.Grant(office.id(), Relation.CITY))));
        if (sheet.district() != null) {
            offices.find(OfficeKind.DISTRICT_INDUSTRY, sheet.city(), sheet.district())
                    .ifPresent(office -> grants.add(new Access.Grant(office.id(), Relation.DISTRICT_INDUSTRY)));
            offices.find(OfficeKind.DISTRICT_FINANCE, sheet.city(), sheet.district())
                    .ifPresent(office -> grants.add(new Access.Grant(office.id(), Relation.DISTRICT_FINANCE)));
        }
        if (sheet.layer() == Layer.PROJECT) {
            grants.add(new Access.Grant(sheet.ownerId(), Relation.APPLICANT));
        }
        return grants;
    }

    /** @throws Refusal not found, also for a foreign one */
    public Sheet get(UUID id, SignedIn who) {
        access.require(who, Action.READ, Subject.ofPerformance(id));
        return get(id);
    }

    /** For rooms that act on their own behalf, and for events. */
    public Sheet get(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** The parts of a sheet of a scheme. */
    public List<Sheet> parts(Sheet sheet) {
        return rows.parts(sheet.id());
    }

    /** The sheet of a scheme's money of a year. */
    public Optional<Sheet> ofScheme(String scheme, int year) {
        return rows.ofScheme(scheme, year);
    }

    /** Those of a project, the latest year first, as far as the person may read them. */
    List<Sheet> ofCase(UUID caseId, SignedIn who) {
        return rows.ofCase(caseId).stream()
                .filter(sheet -> access.may(who, Action.READ, Subject.ofPerformance(sheet.id())))
                .toList();
    }

    /** Those the own office or enterprise answers for, the latest year first. */
    List<Sheet> own(SignedIn who) {
        return rows.ofOwner(who.officeId());
    }

    public Office owner(Sheet sheet) {
        return offices.get(sheet.ownerId());
    }

    public Office overseer(Sheet sheet) {
        return offices.get(sheet.overseerId());
    }
}
