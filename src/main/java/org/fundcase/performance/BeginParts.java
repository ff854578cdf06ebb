package org.fundcase.performance;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.SignedIn;
import org.fundcase.cases.GrantCase;
import org.fundcase.cases.GrantCases;
import org.fundcase.funding.Executions;
import org.fundcase.funding.Executions.Part;
import org.fundcase.kernel.Refusal;
import org.fundcase.performance.Sheet.State;
import org.fundcase.schemes.PerformanceTree.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the sheets of the districts and projects that got money of the year. Done again it adds what came since. */
@Component
class BeginParts {

    private final SheetCase cases;
    private final Sheets sheets;
    private final Executions executions;
    private final GrantCases grants;
    private final Offices offices;

    BeginParts(SheetCase cases, Sheets sheets, Executions executions, GrantCases grants, Offices offices) {
        this.cases = cases;
        this.sheets = sheets;
        this.executions = executions;
        this.grants = grants;
        this.offices = offices;
    }

    /** @throws Refusal not found for who does not own the sheet of the scheme; invalid where there is nobody to add */
    @Transactional
    public void begin(UUID id, SignedIn by) {
        Sheet whole = cases.ofOwner(id, Set.of(State.values()), by).sheet();
        if (whole.layer() != Layer.SCHEME) {
            throw Refusal.notFound();
        }
        List<Part> parts = executions.parts(whole.schemeId(), whole.year());
        int begun = districts(whole, parts, by) + projects(whole, parts, by);
        if (begun == 0) {
            throw Refusal.invalid("no-parts", "没有要新建的：资金下达过的辖市（区）和企业项目都有绩效表了，或者这一年还没有下达资金。");
        }
    }

    private int districts(Sheet whole, List<Part> parts, SignedIn by) {
        int begun = 0;
        for (String district : parts.stream()
                .map(Part::district)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList()) {
            UUID owner = offices.find(OfficeKind.DISTRICT_INDUSTRY, whole.city(), district)
                    .map(office -> office.id())
                    .orElse(null);
            if (owner != null && sheets.insert(part(whole, Layer.DISTRICT, district, null, district, owner), by)) {
                begun++;
            }
        }
        return begun;
    }

    private int projects(Sheet whole, List<Part> parts, SignedIn by) {
        int begun = 0;
        Set<UUID> seen = new HashSet<>();
        for (Part part : parts) {
            UUID caseId = part.caseId();
            if (caseId != null && part.enterpriseId() != null && seen.add(caseId)) {
                GrantCase project = grants.get(caseId);
                String seat = part.seat().isBlank() ? null : part.seat();
                Sheet sheet = part(
                        whole,
                        Layer.PROJECT,
                        seat,
                        caseId,
                        project.contents().project(),
                        Objects.requireNonNull(project.enterpriseId()));
                begun += sheets.insert(sheet, by) ? 1 : 0;
            }
        }
        return begun;
    }

    private Sheet part(
            Sheet whole, Layer layer, @Nullable String district, @Nullable UUID caseId, String title, UUID owner) {
        return new Sheet(
                UUID.randomUUID(),
                sheets.number(whole.year()),
                layer,
                whole.schemeId(),
                whole.deployment(),
                whole.city(),
                whole.year(),
                whole.id(),
                district,
                caseId,
                title,
                owner,
                whole.ownerId(),
                State.AIMS);
    }
}
