package org.fundcase.publicity;

import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for objections, and how one stands; nobody has to sign in. */
@Controller
class ObjectionFormPages {

    private static final String FORM = "publicity/objection-form";
    private static final String RECEIPT = "publicity/receipt";

    private final PublicNotices notices;
    private final NoticeEntryRows entries;
    private final ReceiveObjection receive;
    private final ObjectionRows objections;

    ObjectionFormPages(
            PublicNotices notices, NoticeEntryRows entries, ReceiveObjection receive, ObjectionRows objections) {
        this.notices = notices;
        this.entries = entries;
        this.receive = receive;
        this.objections = objections;
    }

    /** @param about the case it is about; null lets the person choose */
    @GetMapping("/notices/{id}/objections")
    ModelAndView blank(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID about) {
        return filled(new ModelAndView(FORM), id).addObject("form", NewObjection.blank(about));
    }

    @PostMapping("/notices/{id}/objections")
    ModelAndView receive(
            @PathVariable UUID id,
            NewObjection form,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("receipt", receive.receive(id, form, ReceiveObjection.Evidence.of(files)));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return filled(RefusedForm.again(FORM, refusal), id)
                    .addObject("form", form)
                    .addObject("chosen", chosen(files));
        }
        return new ModelAndView("redirect:/notices/" + id + "/objections/received");
    }

    /** Shown once: whoever comes again is led back to the notice. */
    @GetMapping("/notices/{id}/objections/received")
    ModelAndView received(@PathVariable UUID id, Model model) {
        return model.containsAttribute("receipt")
                ? new ModelAndView("publicity/received").addObject("shown", notices.get(id))
                : new ModelAndView("redirect:/notices/" + id);
    }

    @GetMapping("/notices/receipt")
    String ask() {
        return RECEIPT;
    }

    /** By a form, so that the number stands in no address and no log. */
    @PostMapping("/notices/receipt")
    ModelAndView answer(@RequestParam(defaultValue = "") String number) {
        Objection found = objections.byReceipt(Receipt.clean(number)).orElse(null);
        if (found == null) {
            Refusal unknown = Refusal.field("number", "没有这个回执编号。核对回执上的 12 个字母和数字。");
            return RefusedForm.again(RECEIPT, unknown).addObject("number", number);
        }
        return new ModelAndView(RECEIPT).addObject("objection", found).addObject("number", Receipt.clean(number));
    }

    /** A browser does not keep what was chosen when the form comes again. */
    private static boolean chosen(@Nullable List<MultipartFile> files) {
        return files != null && files.stream().anyMatch(file -> !file.isEmpty());
    }

    private ModelAndView filled(ModelAndView page, UUID id) {
        PublicNotice shown = notices.get(id);
        return page.addObject("shown", shown)
                .addObject("entries", entries.of(id))
                .addObject("rules", new NoticeRules(shown.round().parameters()));
    }
}
