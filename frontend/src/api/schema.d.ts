// Made by `npm run api:types`. Do not edit.

export interface paths {
    "/api/v1/access-days/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List who opened what, newest first, fourteen days with looks a page, without an end. */
        get: operations["access_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-records/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description List who opened what, newest first. `access-days/` says the same in pages.
         */
        get: operations["access_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/address-back/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Restore the old address, sign everybody out, and void the password. Works once. */
        post: operations["account_address_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/deletion/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Delete the account of this session and everything in it. This cannot be undone. */
        post: operations["account_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/erased/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Say whether the account was deleted, or this device signed out from elsewhere.
         *
         *     The answer is "no" for anybody who does not know both ids, as only the device does.
         */
        post: operations["account_erased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/language/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Choose it, for the desk and for mails. To a patient their own language is spoken. */
        put: operations["account_language"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sealed/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Decrypt entries that a phone of this account sealed. Nothing is stored. */
        post: operations["account_sealed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admissions/{admission}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Undo a stop, while the consent and the stand-in's time last. */
        put: operations["admission_allow"];
        post?: never;
        /** @description End this person's access now. Idempotent. */
        delete: operations["admission_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/browsers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the browsers that are signed in, this one first. */
        get: operations["browsers"];
        put?: never;
        post?: never;
        /** @description Sign out everywhere but here. */
        delete: operations["browsers_sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/browsers/{browser}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Sign that browser out. */
        delete: operations["browser_sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer the reminders as a calendar. An address that was revoked is unknown (404). */
        get: operations["calendar_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-links/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List one's consents, newest first, ended ones too; not what a change has replaced. */
        get: operations["care_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/care-links/{link}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description End it now. Idempotent. */
        delete: operations["care_link_revoke"];
        options?: never;
        head?: never;
        /** @description Narrow, widen or extend a consent. The answer is the consent that replaces this one. */
        patch: operations["care_link_change"];
        trace?: never;
    };
    "/api/v1/caseload/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the patients who share with the caller now; each gets a record of the look. */
        get: operations["caseload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return their flags and figures, what they share, and with which colleagues. */
        get: operations["caseload_patient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/discharge/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description End the clinic's sharing of an injury, and the reminders; the data stay. */
        post: operations["discharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/discharge/{discharge}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Take back, within a week, what the caller ended: the sharing comes back as it was. */
        delete: operations["discharge_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/flags/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Acknowledge a flag or all of them, or hand them to a colleague who sees them too. */
        post: operations["flag_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/flags/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Remove one's own record; the flag is shown again as before. */
        delete: operations["flag_answer_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/record/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Return all that a page of this patient is drawn from, as far as they share it.
         *
         *     Each section that is in it gets a record of the look.
         */
        get: operations["caseload_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/stand-ins/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Name a colleague for at most 30 days, where the patient agreed to that; they are told. */
        post: operations["stand_in_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/{patient}/stand-ins/{admission}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description End it early: by who stands in, or by who named them. Idempotent. */
        delete: operations["stand_in_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/changes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer a word to compare; it shows nothing of anybody, so no look is recorded. */
        get: operations["caseload_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/digest/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Choose it, by the zone of one's mornings, or stop it. It holds counts by group alone. */
        put: operations["digest_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload/ended/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the treatments that the caller has ended within a week; nothing else is shown. */
        get: operations["caseload_ended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the colleagues and the open invitations. */
        get: operations["clinic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Change name, phone or address, as an owner. */
        patch: operations["clinic_change"];
        trace?: never;
    };
    "/api/v1/clinic/closing-records/{record}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return it whole, to be saved. Nobody else of the clinic sees it. */
        get: operations["closing_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic/colleagues/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Invite one address. The link holds the token, which is kept nowhere else. */
        post: operations["colleague_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic/colleagues/{invitation}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Revoke the invitation. Idempotent. */
        delete: operations["colleague_invitation_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic/invitations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List one's own invitations, newest first. */
        get: operations["clinic_invitations"];
        put?: never;
        /** @description Invite one address. The link holds the token, which is kept nowhere else. */
        post: operations["clinic_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic/invitations/{invitation}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Revoke the invitation. Idempotent. */
        delete: operations["clinic_invitation_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clinic/members/{member}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * @description End somebody's time here at once: sessions and sharings end, patients are told.
         *
         *     Owners do it to anybody, everybody to themselves. Idempotent.
         */
        delete: operations["member_deactivate"];
        options?: never;
        head?: never;
        /** @description Make somebody an owner or a member, as an owner. One owner always stays. */
        patch: operations["member_change"];
        trace?: never;
    };
    "/api/v1/exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what this server makes, in the order of the screens. */
        get: operations["exports_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what this server reads, in the order of the screens. */
        get: operations["imports_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Show who invites. Reading does not use up the invitation, as mail scanners read links. */
        get: operations["invitation"];
        put?: never;
        /** @description Accept, naming what is shared. */
        post: operations["invitation_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/kept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Keep the invitation for this account, on whatever device it signs in next. Idempotent. */
        put: operations["invitation_keep"];
        post?: never;
        /** @description Ask no more about it. The link still works. */
        delete: operations["invitation_decline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join/{token}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Show who invites. Reading does not use up the invitation, as mail scanners read links. */
        get: operations["joining"];
        put?: never;
        /** @description Make the account. Signing in is another step, with its own limits. */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{notice}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Note that it was seen. Idempotent. */
        post: operations["notice_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one's own settings. */
        get: operations["patient_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Change one's own settings. A new zone moves the reminders with it. */
        patch: operations["patient_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/appointments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["appointments_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["appointments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/appointments/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["appointments_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["appointments_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["appointments_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/calendar/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Make a new secret address; an older one stops working. */
        post: operations["calendar_open"];
        /** @description Revoke the address. */
        delete: operations["calendar_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/clearances/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["clearances_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["clearances_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/clearances/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["clearances_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["clearances_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["clearances_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/daily-check-ins/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["daily_check_ins_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["daily_check_ins_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/daily-check-ins/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["daily_check_ins_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["daily_check_ins_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["daily_check_ins_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/day-contexts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `daily-check-ins/`.
         */
        get: operations["day_contexts_list"];
        put?: never;
        /**
         * @deprecated
         * @description Moved to `daily-check-ins/`.
         */
        post: operations["day_contexts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/day-contexts/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `daily-check-ins/`.
         */
        get: operations["day_contexts_read"];
        put?: never;
        post?: never;
        /**
         * @deprecated
         * @description Moved to `daily-check-ins/`.
         */
        delete: operations["day_contexts_delete"];
        options?: never;
        head?: never;
        /**
         * @deprecated
         * @description Moved to `daily-check-ins/`.
         */
        patch: operations["day_contexts_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/doses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["doses_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["doses_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/doses/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["doses_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["doses_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["doses_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what one asked for, newest first. */
        get: operations["exports_list"];
        put?: never;
        /** @description Ask for an export. A clinician's holds what is shared, and the patient sees it. */
        post: operations["exports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/exports/{job}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Say how far it is. */
        get: operations["exports_read"];
        put?: never;
        post?: never;
        /** @description Remove it and its file now. */
        delete: operations["exports_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/exports/{job}/file/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer the file to who asked for it, while they may see the patient. */
        get: operations["exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/findings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return what follows from the facts. A clinician sees what all inputs are shared of. */
        get: operations["findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/function-scores/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `psfs-scores/`.
         */
        get: operations["function_scores_list"];
        put?: never;
        /**
         * @deprecated
         * @description Moved to `psfs-scores/`.
         */
        post: operations["function_scores_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/function-scores/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `psfs-scores/`.
         */
        get: operations["function_scores_read"];
        put?: never;
        post?: never;
        /**
         * @deprecated
         * @description Moved to `psfs-scores/`.
         */
        delete: operations["function_scores_delete"];
        options?: never;
        head?: never;
        /**
         * @deprecated
         * @description Moved to `psfs-scores/`.
         */
        patch: operations["function_scores_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/goals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["goals_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["goals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/goals/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["goals_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["goals_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["goals_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/health-answers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["health_answers_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["health_answers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/health-answers/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["health_answers_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["health_answers_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["health_answers_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/imports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what one sent, newest first. */
        get: operations["imports_list"];
        put?: never;
        /** @description Send a file as the body; it is read in the background and changes nothing yet. */
        post: operations["imports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/imports/{job}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Say how far it is, and what it found. */
        get: operations["imports_read"];
        put?: never;
        post?: never;
        /** @description Forget it and its file; what was taken in stays. */
        delete: operations["imports_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/imports/{job}/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Take it in. Nothing that is there is overwritten unless `existing` says replace. */
        post: operations["imports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/injuries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["injuries_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["injuries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/injuries/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["injuries_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["injuries_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["injuries_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/measurement-plans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["measurement_plans_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["measurement_plans_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/measurement-plans/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["measurement_plans_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["measurement_plans_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["measurement_plans_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/measuring-plans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `measurement-plans/`.
         */
        get: operations["measuring_plans_list"];
        put?: never;
        /**
         * @deprecated
         * @description Moved to `measurement-plans/`.
         */
        post: operations["measuring_plans_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/measuring-plans/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `measurement-plans/`.
         */
        get: operations["measuring_plans_read"];
        put?: never;
        post?: never;
        /**
         * @deprecated
         * @description Moved to `measurement-plans/`.
         */
        delete: operations["measuring_plans_delete"];
        options?: never;
        head?: never;
        /**
         * @deprecated
         * @description Moved to `measurement-plans/`.
         */
        patch: operations["measuring_plans_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/medicines/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["medicines_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["medicines_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/medicines/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["medicines_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["medicines_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["medicines_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/motion-measurements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["motion_measurements_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["motion_measurements_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/motion-measurements/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["motion_measurements_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["motion_measurements_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["motion_measurements_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["notes_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["notes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/notes/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["notes_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["notes_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["notes_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/pain-scores/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["pain_scores_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["pain_scores_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/pain-scores/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["pain_scores_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["pain_scores_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["pain_scores_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/pains/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `pain-scores/`.
         */
        get: operations["pains_list"];
        put?: never;
        /**
         * @deprecated
         * @description Moved to `pain-scores/`.
         */
        post: operations["pains_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/pains/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `pain-scores/`.
         */
        get: operations["pains_read"];
        put?: never;
        post?: never;
        /**
         * @deprecated
         * @description Moved to `pain-scores/`.
         */
        delete: operations["pains_delete"];
        options?: never;
        head?: never;
        /**
         * @deprecated
         * @description Moved to `pain-scores/`.
         */
        patch: operations["pains_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/precautions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["precautions_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["precautions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/precautions/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["precautions_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["precautions_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["precautions_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/psfs-scores/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["psfs_scores_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["psfs_scores_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/psfs-scores/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["psfs_scores_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["psfs_scores_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["psfs_scores_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/push-subscriptions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the browsers that take reminders. */
        get: operations["push_subscriptions"];
        put?: never;
        /**
         * @description Add this browser, or refresh it: phones send it at every start.
         *
         *     It reminds nobody else from then on. Beyond 20 browsers of a patient the one that was
         *     neither heard of nor reached for longest is forgotten.
         */
        post: operations["push_subscribe"];
        /** @description Forget this browser. */
        delete: operations["push_unsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/push-test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Send a test to one's own browser, by the same way as a reminder.
         *
         *     What became of it stands with the browser in the channels. One that does not take
         *     reminders of this patient is not found (404).
         */
        post: operations["push_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/ranges-of-motion/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `motion-measurements/`.
         */
        get: operations["ranges_of_motion_list"];
        put?: never;
        /**
         * @deprecated
         * @description Moved to `motion-measurements/`.
         */
        post: operations["ranges_of_motion_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/ranges-of-motion/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `motion-measurements/`.
         */
        get: operations["ranges_of_motion_read"];
        put?: never;
        post?: never;
        /**
         * @deprecated
         * @description Moved to `motion-measurements/`.
         */
        delete: operations["ranges_of_motion_delete"];
        options?: never;
        head?: never;
        /**
         * @deprecated
         * @description Moved to `motion-measurements/`.
         */
        patch: operations["ranges_of_motion_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/record-amendments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["record_amendments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/record-amendments/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["record_amendments_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/regimens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["regimens_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["regimens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/regimens/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["regimens_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["regimens_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["regimens_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/reminder-settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["reminder_settings_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["reminder_settings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/reminder-settings/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["reminder_settings_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["reminder_settings_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["reminder_settings_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/reminders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List the slots of the day with their next instant. */
        get: operations["reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/reminders/channels/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer how each channel last did. */
        get: operations["reminder_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/reminders/missed/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what was missed in the last fortnight. */
        get: operations["reminders_missed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the report. */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/safety/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return what the rules say about each running regimen, blocking or for information. */
        get: operations["safety_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/series/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return rows of one kind: angles in degrees, doses in mg elemental, sleep in minutes. */
        get: operations["series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/sleep-logs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["sleep_logs_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["sleep_logs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/sleep-logs/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["sleep_logs_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["sleep_logs_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["sleep_logs_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/sleeps/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `sleep-logs/`.
         */
        get: operations["sleeps_list"];
        put?: never;
        /**
         * @deprecated
         * @description Moved to `sleep-logs/`.
         */
        post: operations["sleeps_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/sleeps/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @deprecated
         * @description Moved to `sleep-logs/`.
         */
        get: operations["sleeps_read"];
        put?: never;
        post?: never;
        /**
         * @deprecated
         * @description Moved to `sleep-logs/`.
         */
        delete: operations["sleeps_delete"];
        options?: never;
        head?: never;
        /**
         * @deprecated
         * @description Moved to `sleep-logs/`.
         */
        patch: operations["sleeps_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/snoozes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["snoozes_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["snoozes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/snoozes/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["snoozes_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["snoozes_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["snoozes_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/suggestions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["suggestions_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["suggestions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/suggestions/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["suggestions_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["suggestions_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["suggestions_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/supplements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["supplements_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["supplements_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/supplements/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["supplements_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["supplements_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["supplements_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/symptoms/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["symptoms_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["symptoms_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/symptoms/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["symptoms_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["symptoms_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["symptoms_change"];
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List trials, the newest first; a clinician sees those whose inputs are shared. */
        get: operations["trials_list"];
        put?: never;
        /**
         * @description Begin a trial; the order is drawn now and the plan is locked.
         *
         *     400 with every reason where the plan cannot answer; the first one is the code.
         */
        post: operations["trials_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one trial; before its end nothing that compares on with off. */
        get: operations["trials_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/agreement/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Record that a clinician agrees to a plan that has not begun, or does not. */
        post: operations["trials_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/amendments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Record what was changed and why. The analysis still follows the plan as drawn. */
        post: operations["trials_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/data.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one line a day: day, period, assigned, taken, outcome. */
        get: operations["trials_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return the report; 400 `not_ended` or `not_settled` before its time. */
        get: operations["trials_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/start/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Draw the order and lock the plan; it must still be one that can answer. */
        post: operations["trials_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/{trial}/stop/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Stop the trial. The data stay; the report has averages and no verdict. */
        post: operations["trials_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/trials/planner/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer what stands against a trial of this regimen, its outcomes and designs. */
        get: operations["trials_planner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/weekly-checks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List rows in the order of their last change, deleted ones left out. */
        get: operations["weekly_checks_list"];
        put?: never;
        /** @description Create a row. `id` may be given; where a day has one natural key it is derived. */
        post: operations["weekly_checks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/weekly-checks/{row}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Return one row. */
        get: operations["weekly_checks_read"];
        put?: never;
        post?: never;
        /** @description Delete one's own row. Idempotent. What a clinician deletes the patient can still read. */
        delete: operations["weekly_checks_delete"];
        options?: never;
        head?: never;
        /**
         * @description Change the given fields of a row of one's own. A clinician's change is an amendment:
         *     the patient sees what stood before, who changed it and when.
         */
        patch: operations["weekly_checks_change"];
        trace?: never;
    };
    "/api/v1/privacy/consents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description List what was agreed to, newest first. */
        get: operations["privacy_consents"];
        put?: never;
        /** @description Agree to the current version, which the session names. */
        post: operations["privacy_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qr/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Draw a text of one's own. Nothing is kept. */
        post: operations["qr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Answer who is signed in, with a fresh CSRF token. */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Apply a device's operations and answer what changed since its cursor. */
        post: operations["sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description * `goal` - goal
         *     * `measuring_plan` - measuring_plan
         *     * `trial` - trial
         *     * `question` - question
         *     * `correction` - correction
         * @enum {string}
         */
        AboutEnum: "goal" | "measuring_plan" | "trial" | "question" | "correction";
        /**
         * @description A consent as it is given, with the name and number that the patient adds, if any.
         *
         *     Whoever the patient shares with sees both.
         */
        AcceptanceRequest: {
            injuries: string[];
            /** @default true */
            share_sleep: boolean;
            /** @default true */
            share_supplements: boolean;
            /** @default true */
            share_symptoms: boolean;
            /** @default false */
            share_notes: boolean;
            /** @default person */
            reach: components["schemas"]["ReachEnum"];
            name?: string;
            phone?: string;
        };
        /** @description An import that may be sent: the endings of its files, and how many bytes one may have. */
        Accepted: {
            kind: string;
            endings: string[];
            most_bytes: number;
        };
        /** @description What one person opened on one day, in the patient's time zone. */
        AccessDay: {
            /** Format: date */
            day: string;
            clinician: string;
            clinic: string;
            looks: components["schemas"]["SectionLookedAt"][];
        };
        /** @description A page of who looked; `next` is the `before` of the following one. */
        AccessDays: {
            /** Format: date */
            next: string | null;
            results: components["schemas"]["AccessDay"][];
        };
        /** @description That somebody opened something. */
        AccessRecord: {
            clinician: string;
            clinic: string;
            section: string;
            /** Format: date-time */
            opened_at: string;
        };
        /** @description The password of the account; nothing if it has none. */
        AccountDeletionRequest: {
            password?: string;
        };
        /** @description The secret address of a calendar; told once, when it is made. */
        Address: {
            /** Format: uri */
            url: string;
        };
        /**
         * @description Somebody else of the clinic who sees or saw the patient by a consent.
         *
         *     A stand-in has an end and was named by somebody; a member of the clinic has neither.
         */
        Admission: {
            /** Format: uuid */
            readonly id: string;
            readonly clinician: string;
            readonly named_by: string;
            /** Format: date-time */
            readonly from_at: string;
            /** Format: date-time */
            readonly until_at: string | null;
            /** Format: date-time */
            readonly ended_at: string | null;
            readonly ended_by: components["schemas"]["EndedByEnum"] | components["schemas"]["BlankEnum"];
        };
        /**
         * @description What is done about a flag, or about all of a patient's that do not rest (no `flag`).
         *
         *     Either one of the answers or some words say it. It rests until the end of `until_day`, or until
         *     it gets worse; an answer without a day holds until the next visit, or for a week without one.
         *     Words alone need a day, except about something that happened once (a red flag).
         */
        AnswerRequest: {
            flag?: string | null;
            /** @default  */
            answer: components["schemas"]["FlagAnswerName"] | components["schemas"]["BlankEnum"];
            /** @default  */
            action: string;
            /** Format: date */
            until_day?: string | null;
            /** Format: uuid */
            handed_to?: string | null;
        };
        /** @description The records that were kept, one for each flag, and until when they rest. */
        Answered: {
            ids: string[];
            /** Format: date */
            until_day: string | null;
        };
        /**
         * @description * `morning` - morning
         *     * `evening` - evening
         * @enum {string}
         */
        AnsweredInEnum: "morning" | "evening";
        Appointment: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            at?: string;
            whom?: components["schemas"]["WhomEnum"];
            name?: string;
            kept?: boolean | null;
            readonly author: string;
        };
        AppointmentPage: {
            next: string | null;
            results: components["schemas"]["Appointment"][];
        };
        AppointmentRequest: {
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            at?: string;
            whom?: components["schemas"]["WhomEnum"];
            name?: string;
            kept?: boolean | null;
        };
        /** @enum {unknown} */
        BlankEnum: "";
        /** @description One signed-in browser; `name` is its User-Agent, `used_on` the last day of use known. */
        Browser: {
            id: string;
            name: string;
            /** Format: date-time */
            signed_in_at: string | null;
            /** Format: date */
            used_on: string | null;
            /** Format: date-time */
            expires_at: string;
            is_this: boolean;
        };
        /** @description A practice that a patient shares with, and its number: called without a network too. */
        CalledClinic: {
            name: string;
            phone: string;
        };
        /** @description One consent as the patient sees it. */
        CareLink: {
            /** Format: uuid */
            readonly id: string;
            readonly version: number;
            /** Format: uuid */
            readonly replaces: string | null;
            readonly clinician: string;
            readonly clinic: string;
            /** @default  */
            readonly clinic_phone: string;
            readonly reach: components["schemas"]["ReachEnum"];
            readonly injuries: string[];
            readonly share_sleep: boolean;
            readonly share_supplements: boolean;
            readonly share_symptoms: boolean;
            readonly share_notes: boolean;
            /** Format: date-time */
            readonly accepted_at: string;
            /** Format: date-time */
            readonly expires_at: string;
            /** Format: date-time */
            readonly revoked_at: string | null;
            readonly ended_by: components["schemas"]["EndedByEnum"] | components["schemas"]["BlankEnum"];
            readonly ended_by_name: string;
            readonly admissions: components["schemas"]["Admission"][];
        };
        /**
         * @description One patient of the caseload. `week` counts from the operation or, without one, the injury.
         *
         *     `group` says by when somebody acts: today, this_week, next_visit, or quiet (nothing stands).
         *     `attention` is the urgency of the strongest flag that does not rest. `with_whom`: whom the
         *     patient named. `days` has a 1 for each of the last `of_days` with an entry, today last;
         *     `logged_days` is how many. `taken` of the `doses` logged in them, null if supplements are not
         *     shared. `ends_on`: the last day of the sharing, if it ends within four weeks.
         */
        Case: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string;
            with_whom: string;
            /** Format: date */
            today: string;
            week: number | null;
            group: components["schemas"]["GroupEnum"];
            attention: number;
            injuries: components["schemas"]["CaseInjury"][];
            flags: components["schemas"]["Flag"][];
            /** Format: date */
            last_log_day: string | null;
            days: string;
            logged_days: number;
            of_days: number;
            taken: number | null;
            doses: number | null;
            trend: components["schemas"]["Trend"] | null;
            pain: components["schemas"]["PainShown"] | null;
            next_visit: components["schemas"]["VisitShown"] | null;
            /** Format: date */
            ends_on: string | null;
        };
        /** @description An injury that is shared. */
        CaseInjury: {
            /** Format: uuid */
            id: string;
            joint: string;
            side: string;
            kind: string;
            /** Format: date */
            happened_on: string;
            /** Format: date */
            surgery_on: string | null;
            surgery: string;
        };
        /**
         * @description All patients who share with the caller, by group and in it by urgency.
         *
         *     Flags of statistics are thinned out to `false_flags_a_week` for all of them together; weaker
         *     ones stand on the patient's page only.
         */
        Caseload: {
            version: string;
            /** Format: double */
            false_flags_a_week: number;
            patients: components["schemas"]["Case"][];
        };
        /** @description A word that changes with the caseload. */
        Changes: {
            version: string;
        };
        /** @description Every way in which somebody can be reminded. */
        Channels: {
            push: components["schemas"]["Subscription"][];
            email: components["schemas"]["Mail"];
            others: components["schemas"]["Fallback"][];
            calendar: components["schemas"]["Feed"];
        };
        /** @description The language in which an account is spoken to. */
        ChosenLanguageRequest: {
            language: components["schemas"]["LanguageEnum"];
        };
        Clearance: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            regimen: string;
            gate: string;
            decided_by: string;
            profession: string;
            /** Format: date */
            decided_on: string;
            allowed: boolean;
            /** Format: double */
            up_to_mg?: number | null;
            words?: string;
            readonly author: string;
        };
        ClearancePage: {
            next: string | null;
            results: components["schemas"]["Clearance"][];
        };
        ClearanceRequest: {
            /** Format: uuid */
            regimen: string;
            gate: string;
            decided_by: string;
            profession: string;
            /** Format: date */
            decided_on: string;
            allowed: boolean;
            /** Format: double */
            up_to_mg?: number | null;
            words?: string;
        };
        /** @description The practice of a clinician, and the number to call. */
        Clinic: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string;
            /** @default  */
            address: string;
        };
        /** @description A clinician as they see themselves. Without a second factor no patient is shown to them. */
        Clinician: {
            /** Format: uuid */
            id: string;
            name: string;
            clinic: components["schemas"]["Clinic"];
            role: string;
            has_second_factor: boolean;
            /** @description Of whose mornings a digest is mailed; empty: none. */
            digest_zone: string;
        };
        /** @description What the caller wrote about a patient who has deleted the account, to be saved until then. */
        ClosingRecord: {
            /** Format: uuid */
            readonly id: string;
            readonly patient_name: string;
            /** Format: date-time */
            readonly until_at: string;
        };
        /**
         * @description * `tetracycline` - tetracycline
         *     * `quinolone` - quinolone
         *     * `bisphosphonate` - bisphosphonate
         *     * `levothyroxine` - levothyroxine
         *     * `iron` - iron
         *     * `nitrofurantoin` - nitrofurantoin
         *     * `penicillamine` - penicillamine
         *     * `eltrombopag` - eltrombopag
         *     * `aminoquinoline` - aminoquinoline
         *     * `gabapentin` - gabapentin
         *     * `integrase_inhibitor` - integrase_inhibitor
         *     * `mycophenolate` - mycophenolate
         *     * `digoxin` - digoxin
         *     * `rosuvastatin` - rosuvastatin
         *     * `phenytoin` - phenytoin
         *     * `azole_antifungal` - azole_antifungal
         *     * `rifampicin` - rifampicin
         *     * `isoniazid` - isoniazid
         *     * `erlotinib` - erlotinib
         *     * `polystyrene_resin` - polystyrene_resin
         *     * `potassium_sparing_diuretic` - potassium_sparing_diuretic
         *     * `loop_diuretic` - loop_diuretic
         *     * `thiazide` - thiazide
         *     * `proton_pump_inhibitor` - proton_pump_inhibitor
         *     * `anticoagulant` - anticoagulant
         *     * `other` - other
         *     * `magnesium_laxative` - magnesium_laxative
         *     * `magnesium_antacid` - magnesium_antacid
         * @enum {string}
         */
        CodeEnum: "tetracycline" | "quinolone" | "bisphosphonate" | "levothyroxine" | "iron" | "nitrofurantoin" | "penicillamine" | "eltrombopag" | "aminoquinoline" | "gabapentin" | "integrase_inhibitor" | "mycophenolate" | "digoxin" | "rosuvastatin" | "phenytoin" | "azole_antifungal" | "rifampicin" | "isoniazid" | "erlotinib" | "polystyrene_resin" | "potassium_sparing_diuretic" | "loop_diuretic" | "thiazide" | "proton_pump_inhibitor" | "anticoagulant" | "other" | "magnesium_laxative" | "magnesium_antacid";
        /** @description A clinician of the clinic, and whether they have a second factor yet. */
        Colleague: {
            /** Format: uuid */
            id: string;
            name: string;
            profession: string;
            /** Format: email */
            email: string;
            has_second_factor: boolean;
            role: components["schemas"]["RoleEnum"];
            /** Format: date-time */
            deactivated_at: string | null;
        };
        /** @description An open invitation to the clinic. */
        ColleagueInvitation: {
            /** Format: uuid */
            readonly id: string;
            /** Format: email */
            readonly email: string;
            /** @default  */
            readonly invited_by: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly expires_at: string;
        };
        /** @description An invitation to the clinic that was just made. */
        ColleagueInvitationMade: {
            /** Format: uuid */
            readonly id: string;
            /** Format: email */
            readonly email: string;
            /** @default  */
            readonly invited_by: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly expires_at: string;
            /** Format: uri */
            link: string;
            mailed: boolean;
            qr: string;
        };
        /** @description What becomes of entries that are there: kept, completed where empty, or replaced. */
        ConfirmRequest: {
            /** @default complete */
            existing: components["schemas"]["ExistingEnum"];
        };
        /**
         * @description * `rest` - rest
         *     * `movement` - movement
         *     * `night` - night
         * @enum {string}
         */
        ContextEnum: "rest" | "movement" | "night";
        /** @description Somebody of the same clinic whom the patient shares with too. */
        Cover: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        DayContext: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: date */
            day: string;
            painkillers?: components["schemas"]["PainkillersEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            exercises?: components["schemas"]["ExercisesEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            new_or_worse?: boolean | null;
        };
        DayContextPage: {
            next: string | null;
            results: components["schemas"]["DayContext"][];
        };
        DayContextRequest: {
            /** Format: date */
            day: string;
            painkillers?: components["schemas"]["PainkillersEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            exercises?: components["schemas"]["ExercisesEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            new_or_worse?: boolean | null;
        };
        /**
         * @description * `goniometer` - goniometer
         *     * `inclinometer` - inclinometer
         *     * `phone` - phone
         *     * `eye` - eye
         *     * `tape` - tape
         *     * `other` - other
         * @enum {string}
         */
        DeviceEnum: "goniometer" | "inclinometer" | "phone" | "eye" | "tape" | "other";
        /** @description A device and whose it was, by the ids that it alone holds. */
        DeviceRequest: {
            /** Format: uuid */
            patient: string;
            /** Format: uuid */
            device: string;
        };
        /** @description Where it is morning when the digest is mailed: an IANA zone, or "" for no digest. */
        DigestRequest: {
            zone: string;
        };
        /**
         * @description * `goals_reached` - goals_reached
         *     * `moved` - moved
         *     * `stopped_coming` - stopped_coming
         *     * `referred_back` - referred_back
         *     * `other` - other
         * @enum {string}
         */
        DischargeReasonEnum: "goals_reached" | "moved" | "stopped_coming" | "referred_back" | "other";
        /** @description The end of the treatment of one injury. */
        DischargeRequest: {
            /** Format: uuid */
            injury: string;
            reason: components["schemas"]["DischargeReasonEnum"];
            /** @default  */
            summary: string;
        };
        /** @description What ended. Reminders go on while the patient shares with somebody else. */
        Discharged: {
            /** Format: uuid */
            id: string;
            links_ended: number;
            reminders_ended: boolean;
        };
        Dose: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            regimen?: string | null;
            /** Format: uuid */
            supplement: string;
            /** Format: date */
            day: string;
            slot?: string;
            outcome: components["schemas"]["DoseOutcomeEnum"];
            /** Format: double */
            elemental_mg?: number | null;
            skipped_reason?: string;
            /** Format: date-time */
            taken_at?: string | null;
            zone?: string;
        };
        /**
         * @description * `taken` - taken
         *     * `part` - part
         *     * `skipped` - skipped
         * @enum {string}
         */
        DoseOutcomeEnum: "taken" | "part" | "skipped";
        DosePage: {
            next: string | null;
            results: components["schemas"]["Dose"][];
        };
        DoseRequest: {
            /** Format: uuid */
            regimen?: string | null;
            /** Format: uuid */
            supplement: string;
            /** Format: date */
            day: string;
            slot?: string;
            outcome: components["schemas"]["DoseOutcomeEnum"];
            /** Format: double */
            elemental_mg?: number | null;
            skipped_reason?: string;
            /** Format: date-time */
            taken_at?: string | null;
            zone?: string;
        };
        /** @description A treatment that the caller has ended, and can take that back until an instant. */
        Ended: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patient: string;
            name: string;
            /** Format: uuid */
            injury: string;
            joint: string;
            side: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @description * `` -
         *     * `patient` - patient
         *     * `clinician` - clinician
         *     * `clinic` - clinic
         *     * `replaced` - replaced
         *     * `account` - account
         *     * `consent` - consent
         * @enum {string}
         */
        EndedByEnum: "patient" | "clinician" | "clinic" | "replaced" | "account" | "consent";
        /**
         * @description How people get in here: what the installation is called, whether it mails, who signs up.
         *
         *     `contact` helps where no mail does.
         */
        Entrance: {
            name: string;
            mail: boolean;
            sign_up: components["schemas"]["SignUpEnum"];
            /** @description How long a mailed code holds. */
            code_minutes: number;
            contact: string;
            /** @description The codes of the languages to choose from. */
            languages: string[];
        };
        /**
         * @description Whether this device's account was deleted, and the device's id if its owner signed it out.
         *
         *     For any other device or account: false and null.
         */
        Erased: {
            account_deleted: boolean;
            /** Format: uuid */
            ended_device: string | null;
            seal_key: string;
        };
        /**
         * @description * `all` - all
         *     * `some` - some
         *     * `none` - none
         *     * `rest` - rest
         * @enum {string}
         */
        ExercisesEnum: "all" | "some" | "none" | "rest";
        /**
         * @description * `keep` - keep
         *     * `complete` - complete
         *     * `replace` - replace
         * @enum {string}
         */
        ExistingEnum: "keep" | "complete" | "replace";
        /**
         * @description * `report` - report
         *     * `tables` - tables
         *     * `fhir` - fhir
         *     * `archive` - archive
         * @enum {string}
         */
        ExportKindEnum: "report" | "tables" | "fhir" | "archive";
        /**
         * @description What is asked for. All but kind and language are of the report only.
         *
         *     `recipient`, `assessment` and `question` are words of one's own, printed as they are and dropped
         *     with the end of the run: only the file holds them. A patient's own report has no `assessment`.
         */
        ExportRequest: {
            /** @default en */
            language: components["schemas"]["LanguageEnum"];
            /** Format: uuid */
            injury?: string;
            /** @default a4 */
            paper: components["schemas"]["PaperEnum"];
            kind: components["schemas"]["ExportKindEnum"];
            recipient?: string;
            assessment?: string;
            question?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        /** @description Another way that stands in where no push arrives: how it last went. */
        Fallback: {
            name: string;
            /** Format: date-time */
            last_sent_at: string | null;
            last_error: string;
        };
        /** @description The calendar feed: whether there is one, and when a calendar last read it. */
        Feed: {
            is_on: boolean;
            /** Format: date-time */
            created_at: string | null;
            /** Format: date-time */
            last_read_at: string | null;
        };
        /**
         * @description One finding. What `content` holds by `kind` stands in docs/findings.md.
         *
         *     Degrees stand on the axis of the readings; days are local dates.
         */
        Finding: {
            /** Format: uuid */
            readonly id: string;
            kind: components["schemas"]["FindingKindEnum"];
            key: string;
            /** Format: uuid */
            injury: string | null;
            /** Format: date */
            day: string;
            revision: number | null;
            content: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            computed_at: string | null;
        };
        /**
         * @description * `curve` - curve
         *     * `change` - change
         *     * `symmetry` - symmetry
         *     * `flag` - flag
         *     * `association` - association
         *     * `verdict` - verdict
         * @enum {string}
         */
        FindingKindEnum: "curve" | "change" | "symmetry" | "flag" | "association" | "verdict";
        /**
         * @description All findings, the day and revision they were computed from, and whether facts have moved.
         *
         *     To a clinician `revision` and `computed_at` are null and nothing is stale: they move with facts
         *     that are not shared.
         */
        Findings: {
            /** Format: date */
            day: string | null;
            revision: number | null;
            /** Format: date-time */
            computed_at: string | null;
            stale: boolean;
            findings: components["schemas"]["Finding"][];
        };
        /**
         * @description A reason to look. `kind` "red_flag": something that the patient said is wrong, shown for 14
         *     days whatever the consent leaves out; "finding": see docs/findings.md for `content` by `code`.
         *
         *     `rests`: acknowledged or handed to somebody else, its day is not over and it is not worse.
         *     `is_new`: it came up since the caller last opened this patient's record.
         */
        Flag: {
            key: string;
            kind: components["schemas"]["FlagKindEnum"];
            code: string;
            /** Format: uuid */
            injury: string | null;
            /** Format: date */
            day: string;
            /** Format: date-time */
            created_at: string;
            urgency: number;
            rests: boolean;
            is_new: boolean;
            answer: components["schemas"]["FlagAnswer"] | null;
            content: {
                [key: string]: unknown;
            };
        };
        /** @description What somebody of the clinic does about a flag. `own`: the caller. `to_me`: handed to them. */
        FlagAnswer: {
            /** Format: uuid */
            id: string;
            by: string;
            own: boolean;
            answer: components["schemas"]["FlagAnswerName"] | components["schemas"]["BlankEnum"];
            action: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            until_day: string | null;
            handed_to: string | null;
            to_me: boolean;
        };
        /**
         * @description * `` -
         *     * `phoned` - phoned
         *     * `next_visit` - next_visit
         *     * `told_surgeon` - told_surgeon
         *     * `known` - known
         * @enum {string}
         */
        FlagAnswerName: "phoned" | "next_visit" | "told_surgeon" | "known";
        /**
         * @description * `red_flag` - red_flag
         *     * `finding` - finding
         * @enum {string}
         */
        FlagKindEnum: "red_flag" | "finding";
        FunctionScore: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            activity: string;
            score: number;
            readonly author: string;
        };
        FunctionScorePage: {
            next: string | null;
            results: components["schemas"]["FunctionScore"][];
        };
        FunctionScoreRequest: {
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            activity: string;
            score: number;
        };
        Goal: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            motion: components["schemas"]["MotionEnum"];
            /** Format: double */
            degrees: number;
            /** Format: date */
            by_day?: string | null;
            /** Format: date */
            reached_on?: string | null;
            readonly author: string;
        };
        GoalPage: {
            next: string | null;
            results: components["schemas"]["Goal"][];
        };
        GoalRequest: {
            /** Format: uuid */
            injury: string;
            motion: components["schemas"]["MotionEnum"];
            /** Format: double */
            degrees: number;
            /** Format: date */
            by_day?: string | null;
            /** Format: date */
            reached_on?: string | null;
        };
        /**
         * @description * `today` - today
         *     * `this_week` - this_week
         *     * `next_visit` - next_visit
         *     * `quiet` - quiet
         * @enum {string}
         */
        GroupEnum: "today" | "this_week" | "next_visit" | "quiet";
        HealthAnswer: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            question: components["schemas"]["QuestionEnum"];
            answer: string;
            /** Format: date */
            day: string;
        };
        HealthAnswerPage: {
            next: string | null;
            results: components["schemas"]["HealthAnswer"][];
        };
        HealthAnswerRequest: {
            question: components["schemas"]["QuestionEnum"];
            answer: string;
            /** Format: date */
            day: string;
        };
        Injury: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            joint: components["schemas"]["JointEnum"];
            side: components["schemas"]["SideEnum"];
            kind: components["schemas"]["InjuryKind"];
            /** Format: date */
            happened_on: string;
            mechanism?: string;
            /** Format: date */
            surgery_on?: string | null;
            surgery?: string;
            other_side_injured?: components["schemas"]["OtherSideInjuredEnum"];
            /** @description Whether the surgeon's limits were asked for; null: not yet. */
            limits_known?: boolean | null;
            /** Format: date */
            ended_on?: string | null;
        };
        /**
         * @description * `ligament` - ligament
         *     * `meniscus` - meniscus
         *     * `tendon` - tendon
         *     * `muscle` - muscle
         *     * `fracture` - fracture
         *     * `dislocation` - dislocation
         *     * `sprain` - sprain
         *     * `joint_replacement` - joint_replacement
         *     * `overuse` - overuse
         *     * `other` - other
         * @enum {string}
         */
        InjuryKind: "ligament" | "meniscus" | "tendon" | "muscle" | "fracture" | "dislocation" | "sprain" | "joint_replacement" | "overuse" | "other";
        InjuryPage: {
            next: string | null;
            results: components["schemas"]["Injury"][];
        };
        InjuryRequest: {
            joint: components["schemas"]["JointEnum"];
            side: components["schemas"]["SideEnum"];
            kind: components["schemas"]["InjuryKind"];
            /** Format: date */
            happened_on: string;
            mechanism?: string;
            /** Format: date */
            surgery_on?: string | null;
            surgery?: string;
            other_side_injured?: components["schemas"]["OtherSideInjuredEnum"];
            /** @description Whether the surgeon's limits were asked for; null: not yet. */
            limits_known?: boolean | null;
            /** Format: date */
            ended_on?: string | null;
        };
        /** @description An invitation as its clinician sees it. */
        Invitation: {
            /** Format: uuid */
            readonly id: string;
            /** Format: email */
            readonly email: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly expires_at: string;
            /** Format: date-time */
            readonly accepted_at: string | null;
            /** Format: date-time */
            readonly revoked_at: string | null;
        };
        /** @description An invitation that was just made. */
        InvitationMade: {
            /** Format: uuid */
            readonly id: string;
            /** Format: email */
            readonly email: string;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly expires_at: string;
            /** Format: date-time */
            readonly accepted_at: string | null;
            /** Format: date-time */
            readonly revoked_at: string | null;
            /** Format: uri */
            link: string;
            mailed: boolean;
            qr: string;
        };
        /** @description An invitation as the invited person sees it before they decide. */
        InvitationShown: {
            clinician: string;
            clinic: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string;
        };
        /** @description Whom to invite. */
        InviteRequest: {
            /** Format: email */
            email: string;
        };
        /**
         * @description An export or import. `progress` in per cent; `error` is an English sentence.
         *
         *     `result` of what failed: `failure` with the `code` of recovery/imports/faults.py and the
         *     `figures` of its sentence, for a screen to say it in any language; a preview's `faults` have
         *     both, too.
         *
         *     `result` of a preview or an import: `counts` by kind of new, same, gaps and different rows,
         *     `refused` with up to 200 `refusals`, and what the file says of itself.
         */
        Job: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: string;
            readonly language: string;
            readonly state: components["schemas"]["StateEnum"];
            readonly progress: number;
            readonly result: unknown;
            readonly error: string;
            readonly size: number;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly expires_at: string;
        };
        /** @description The new account: a name that patients read, and a password. */
        JoinRequest: {
            name: string;
            password: string;
        };
        /** @description An invitation to a clinic as the invited person sees it. */
        Joining: {
            clinic: string;
            /** @default  */
            invited_by: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expires_at: string;
            /** @description An account is there and comes back: its own password is asked. */
            readonly returns: boolean;
        };
        /**
         * @description * `knee` - knee
         *     * `shoulder` - shoulder
         *     * `elbow` - elbow
         *     * `wrist` - wrist
         *     * `hip` - hip
         *     * `ankle` - ankle
         *     * `neck` - neck
         *     * `lower_back` - lower_back
         *     * `finger` - finger
         *     * `thumb` - thumb
         * @enum {string}
         */
        JointEnum: "knee" | "shoulder" | "elbow" | "wrist" | "hip" | "ankle" | "neck" | "lower_back" | "finger" | "thumb";
        /** @description A browser's public key and secret (RFC 8291), base64url. */
        KeysRequest: {
            p256dh: string;
            auth: string;
        };
        /**
         * @description * `en` - en
         *     * `de` - de
         * @enum {string}
         */
        LanguageEnum: "en" | "de";
        /** @description The way by email: whether this installation sends any, and how the last one went. */
        Mail: {
            is_available: boolean;
            /** Format: email */
            address: string;
            /** Format: date-time */
            last_sent_at: string | null;
            last_error: string;
        };
        MeasuringPlan: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            motions?: unknown;
            weekdays?: unknown;
            extras?: unknown;
            readonly author: string;
        };
        MeasuringPlanPage: {
            next: string | null;
            results: components["schemas"]["MeasuringPlan"][];
        };
        MeasuringPlanRequest: {
            /** Format: uuid */
            injury: string;
            motions?: unknown;
            weekdays?: unknown;
            extras?: unknown;
        };
        Medicine: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            code: components["schemas"]["CodeEnum"];
            name?: string;
            slots?: unknown;
            /** Format: double */
            elemental_mg?: number | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: date */
            ends_on?: string | null;
        };
        MedicinePage: {
            next: string | null;
            results: components["schemas"]["Medicine"][];
        };
        MedicineRequest: {
            code: components["schemas"]["CodeEnum"];
            name?: string;
            slots?: unknown;
            /** Format: double */
            elemental_mg?: number | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: date */
            ends_on?: string | null;
        };
        /**
         * @description * `randomised` - randomised
         *     * `observed` - observed
         * @enum {string}
         */
        MethodEnum: "randomised" | "observed";
        /** @description A slot of a day of which nobody could be reminded, and why in a word. */
        Missed: {
            /** Format: date */
            day: string;
            slot: string;
            reason: string;
        };
        /**
         * @description * `active` - active
         *     * `passive` - passive
         * @enum {string}
         */
        ModeEnum: "active" | "passive";
        /**
         * @description * `abduction` - abduction
         *     * `adduction` - adduction
         *     * `cmc_abduction` - cmc_abduction
         *     * `dip_flexion` - dip_flexion
         *     * `dorsiflexion` - dorsiflexion
         *     * `eversion` - eversion
         *     * `extension` - extension
         *     * `external_rotation` - external_rotation
         *     * `flexion` - flexion
         *     * `internal_rotation` - internal_rotation
         *     * `inversion` - inversion
         *     * `ip_flexion` - ip_flexion
         *     * `mcp_flexion` - mcp_flexion
         *     * `pip_flexion` - pip_flexion
         *     * `plantar_flexion` - plantar_flexion
         *     * `pronation` - pronation
         *     * `radial_deviation` - radial_deviation
         *     * `rotation` - rotation
         *     * `side_bending` - side_bending
         *     * `supination` - supination
         *     * `ulnar_deviation` - ulnar_deviation
         * @enum {string}
         */
        MotionEnum: "abduction" | "adduction" | "cmc_abduction" | "dip_flexion" | "dorsiflexion" | "eversion" | "extension" | "external_rotation" | "flexion" | "internal_rotation" | "inversion" | "ip_flexion" | "mcp_flexion" | "pip_flexion" | "plantar_flexion" | "pronation" | "radial_deviation" | "rotation" | "side_bending" | "supination" | "ulnar_deviation";
        /** @description The record that was kept. */
        Named: {
            /** Format: uuid */
            id: string;
        };
        /** @description Which colleague stands in, until the end of which day. */
        NamingRequest: {
            /** Format: uuid */
            clinician: string;
            /** Format: date */
            until: string;
        };
        Note: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury?: string | null;
            /** Format: date */
            day: string;
            text: string;
            shared?: boolean;
            readonly author: string;
        };
        NotePage: {
            next: string | null;
            results: components["schemas"]["Note"][];
        };
        NoteRequest: {
            /** Format: uuid */
            injury?: string | null;
            /** Format: date */
            day: string;
            text: string;
            shared?: boolean;
        };
        /**
         * @description Something that this person must be told and has not seen yet.
         *
         *     Of a sharing: who sees the patient now or no more; an `admission` can be stopped at once.
         */
        Notice: {
            /** Format: uuid */
            readonly id: string;
            readonly kind: components["schemas"]["NoticeKindEnum"];
            /** Format: date-time */
            readonly created_at: string;
            readonly who: string;
            readonly by: string;
            readonly clinic: string;
            /** Format: date-time */
            readonly until: string | null;
            /** Format: uuid */
            readonly admission: string | null;
        };
        /**
         * @description * `restored` - restored
         *     * `sharing_closed` - sharing_closed
         *     * `patients_closed` - patients_closed
         *     * `patient_gone` - patient_gone
         *     * `stand_in_named` - stand_in_named
         *     * `member_joined` - member_joined
         *     * `access_ended` - access_ended
         *     * `sharing_ended` - sharing_ended
         *     * `sharing_ends` - sharing_ends
         *     * `treatment_ended` - treatment_ended
         *     * `end_taken_back` - end_taken_back
         * @enum {string}
         */
        NoticeKindEnum: "restored" | "sharing_closed" | "patients_closed" | "patient_gone" | "stand_in_named" | "member_joined" | "access_ended" | "sharing_ended" | "sharing_ends" | "treatment_ended" | "end_taken_back";
        NullEnum: null;
        /**
         * @description * `magnesium` - magnesium
         *     * `vitamin_d` - vitamin_d
         *     * `omega_3` - omega_3
         *     * `collagen` - collagen
         *     * `other` - other
         * @enum {string}
         */
        NutrientEnum: "magnesium" | "vitamin_d" | "omega_3" | "collagen" | "other";
        /** @description An export that may be asked for. `own_only`: of one's own record, by nobody else. */
        Offered: {
            kind: string;
            media_type: string;
            own_only: boolean;
        };
        /**
         * @description One patient, what they share, who can take a flag over, who can stand in, and which
         *     treatments of theirs the caller has ended within a week.
         *
         *     `email`: the address to which the clinic invited them, while it is that of their account.
         */
        OneCase: {
            patient: components["schemas"]["Case"];
            email: string;
            sharing: components["schemas"]["Sharing"];
            colleagues: components["schemas"]["Cover"][];
            stand_ins: components["schemas"]["StandIn"][];
            may_stand_in: components["schemas"]["Cover"][];
            ended: components["schemas"]["Ended"][];
        };
        /** @description The same entries in the open: operations to send, and operations that were refused. */
        Opened: {
            outbox: {
                [key: string]: unknown;
            }[];
            parked: {
                [key: string]: unknown;
            }[];
        };
        /**
         * @description * `yes` - yes
         *     * `no` - no
         *     * `unknown` - unknown
         * @enum {string}
         */
        OtherSideInjuredEnum: "yes" | "no" | "unknown";
        /** @description A clinic as its clinicians see it. */
        OwnClinic: {
            clinic: components["schemas"]["Clinic"];
            /**
             * @description The caller's own.
             *
             *     * `owner` - owner
             *     * `member` - member
             */
            role: components["schemas"]["RoleEnum"];
            colleagues: components["schemas"]["Colleague"][];
            invitations: components["schemas"]["ColleagueInvitation"][];
            past_consents: components["schemas"]["PastConsent"][];
            closing_records: components["schemas"]["ClosingRecord"][];
        };
        Pain: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            context: components["schemas"]["ContextEnum"];
            score: number;
        };
        PainPage: {
            next: string | null;
            results: components["schemas"]["Pain"][];
        };
        PainRequest: {
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            context: components["schemas"]["ContextEnum"];
            score: number;
        };
        /** @description Mean pain on movement (of 10) of the last 7 days, and of the 7 before; null: not logged. */
        PainShown: {
            /** Format: double */
            now: number | null;
            /** Format: double */
            before: number | null;
        };
        /**
         * @description * `none` - none
         *     * `usual` - usual
         *     * `more` - more
         * @enum {string}
         */
        PainkillersEnum: "none" | "usual" | "more";
        /**
         * @description * `a4` - a4
         *     * `letter` - letter
         * @enum {string}
         */
        PaperEnum: "a4" | "letter";
        /** @description That somebody of the clinic saw a patient who has deleted the account since. */
        PastConsent: {
            /**
             * Format: uuid
             * @description The consent's.
             */
            readonly id: string;
            readonly clinician_name: string;
            /** Format: date-time */
            readonly accepted_at: string;
            /** Format: date-time */
            readonly ended_at: string;
        };
        PatchedAppointmentRequest: {
            /** Format: uuid */
            injury?: string;
            /** Format: date */
            day?: string;
            at?: string;
            whom?: components["schemas"]["WhomEnum"];
            name?: string;
            kept?: boolean | null;
        };
        PatchedClearanceRequest: {
            /** Format: uuid */
            regimen?: string;
            gate?: string;
            decided_by?: string;
            profession?: string;
            /** Format: date */
            decided_on?: string;
            allowed?: boolean;
            /** Format: double */
            up_to_mg?: number | null;
            words?: string;
        };
        /** @description What an owner changes of the clinic. Patients see name and phone. */
        PatchedClinicChangeRequest: {
            name?: string;
            phone?: string;
            address?: string;
        };
        /** @description A change of what is shared, or of its end. */
        PatchedConsentChangeRequest: {
            injuries?: string[];
            /** @default true */
            share_sleep: boolean;
            /** @default true */
            share_supplements: boolean;
            /** @default true */
            share_symptoms: boolean;
            /** @default false */
            share_notes: boolean;
            /** @default person */
            reach: components["schemas"]["ReachEnum"];
            /** Format: date-time */
            expires_at?: string;
        };
        PatchedDayContextRequest: {
            /** Format: date */
            day?: string;
            painkillers?: components["schemas"]["PainkillersEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            exercises?: components["schemas"]["ExercisesEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            new_or_worse?: boolean | null;
        };
        PatchedDoseRequest: {
            /** Format: uuid */
            regimen?: string | null;
            /** Format: uuid */
            supplement?: string;
            /** Format: date */
            day?: string;
            slot?: string;
            outcome?: components["schemas"]["DoseOutcomeEnum"];
            /** Format: double */
            elemental_mg?: number | null;
            skipped_reason?: string;
            /** Format: date-time */
            taken_at?: string | null;
            zone?: string;
        };
        PatchedFunctionScoreRequest: {
            /** Format: uuid */
            injury?: string;
            /** Format: date */
            day?: string;
            activity?: string;
            score?: number;
        };
        PatchedGoalRequest: {
            /** Format: uuid */
            injury?: string;
            motion?: components["schemas"]["MotionEnum"];
            /** Format: double */
            degrees?: number;
            /** Format: date */
            by_day?: string | null;
            /** Format: date */
            reached_on?: string | null;
        };
        PatchedHealthAnswerRequest: {
            question?: components["schemas"]["QuestionEnum"];
            answer?: string;
            /** Format: date */
            day?: string;
        };
        PatchedInjuryRequest: {
            joint?: components["schemas"]["JointEnum"];
            side?: components["schemas"]["SideEnum"];
            kind?: components["schemas"]["InjuryKind"];
            /** Format: date */
            happened_on?: string;
            mechanism?: string;
            /** Format: date */
            surgery_on?: string | null;
            surgery?: string;
            other_side_injured?: components["schemas"]["OtherSideInjuredEnum"];
            /** @description Whether the surgeon's limits were asked for; null: not yet. */
            limits_known?: boolean | null;
            /** Format: date */
            ended_on?: string | null;
        };
        PatchedMeasuringPlanRequest: {
            /** Format: uuid */
            injury?: string;
            motions?: unknown;
            weekdays?: unknown;
            extras?: unknown;
        };
        PatchedMedicineRequest: {
            code?: components["schemas"]["CodeEnum"];
            name?: string;
            slots?: unknown;
            /** Format: double */
            elemental_mg?: number | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: date */
            ends_on?: string | null;
        };
        PatchedNoteRequest: {
            /** Format: uuid */
            injury?: string | null;
            /** Format: date */
            day?: string;
            text?: string;
            shared?: boolean;
        };
        PatchedPainRequest: {
            /** Format: uuid */
            injury?: string;
            /** Format: date */
            day?: string;
            context?: components["schemas"]["ContextEnum"];
            score?: number;
        };
        /** @description A patient as they see themselves. */
        PatchedPatientRequest: {
            name?: string;
            phone?: string;
            zone?: string;
            language?: components["schemas"]["LanguageEnum"];
            birth_year?: number | null;
        };
        PatchedPrecautionRequest: {
            /** Format: uuid */
            injury?: string;
            motion?: components["schemas"]["MotionEnum"];
            /** Format: double */
            minimum?: number | null;
            /** Format: double */
            maximum?: number | null;
            active_allowed?: boolean;
            weight_bearing?: components["schemas"]["WeightBearingEnum"];
            brace?: string;
            /** Format: date */
            from_day?: string;
            /** Format: date */
            until_day?: string | null;
            source?: components["schemas"]["SourceEnum"];
        };
        PatchedRangeOfMotionRequest: {
            /** Format: uuid */
            injury?: string;
            /** Format: date */
            day?: string;
            joint?: components["schemas"]["JointEnum"];
            motion?: components["schemas"]["MotionEnum"];
            side?: components["schemas"]["SideEnum"];
            mode?: components["schemas"]["ModeEnum"];
            device?: components["schemas"]["DeviceEnum"];
            position?: components["schemas"]["PositionEnum"];
            /** Format: double */
            degrees?: number;
            readings?: unknown;
            /** Format: double */
            spread?: number | null;
            rater?: components["schemas"]["RaterEnum"];
            /** Format: date-time */
            measured_at?: string | null;
            zone?: string;
        };
        PatchedRegimenRequest: {
            /** Format: uuid */
            supplement?: string;
            /** Format: double */
            servings?: number;
            /** Format: double */
            elemental_mg?: number | null;
            slots?: unknown;
            weekdays?: unknown;
            every_days?: number | null;
            /** Format: date */
            starts_on?: string;
            /** Format: date */
            ends_on?: string | null;
            /** Format: date */
            paused_from?: string | null;
            /** Format: date */
            paused_until?: string | null;
            reminds?: boolean;
            status?: components["schemas"]["RegimenStatusEnum"];
        };
        PatchedReminderSettingsRequest: {
            repeats?: number;
            repeat_minutes?: number;
            snooze_minutes?: number;
            quiet_from?: string;
            quiet_until?: string;
            /** Format: date */
            paused_from?: string | null;
            /** Format: date */
            paused_until?: string | null;
            email?: boolean;
            names?: boolean;
        };
        /** @description What somebody of the clinic may do. */
        PatchedRoleRequest: {
            role?: components["schemas"]["RoleEnum"];
        };
        PatchedSleepRequest: {
            /** Format: date */
            night?: string;
            quality?: number | null;
            minutes?: number | null;
            /** Format: date-time */
            bed_at?: string | null;
            onset_minutes?: number | null;
            awakenings?: number | null;
            /** Format: date-time */
            woke_at?: string | null;
            answered_in?: components["schemas"]["AnsweredInEnum"];
        };
        PatchedSnoozeRequest: {
            /** Format: date */
            day?: string;
            slot?: string;
            /** Format: date-time */
            until?: string;
        };
        PatchedSuggestionRequest: {
            /** Format: uuid */
            injury?: string;
            /** Format: date */
            day?: string;
            about?: components["schemas"]["AboutEnum"];
            motion?: components["schemas"]["MotionEnum"] | components["schemas"]["BlankEnum"];
            /** Format: double */
            degrees?: number | null;
            /** Format: date */
            by_day?: string | null;
            motions?: unknown;
            weekdays?: unknown;
            extras?: unknown;
            question?: string;
            /** Format: uuid */
            reading?: string | null;
            /** Format: double */
            was?: number | null;
            reason?: string;
            outcome?: components["schemas"]["SuggestionOutcomeEnum"] | components["schemas"]["BlankEnum"];
            /** Format: date */
            answered_on?: string | null;
        };
        PatchedSupplementRequest: {
            name?: string;
            nutrient?: components["schemas"]["NutrientEnum"];
            form?: string;
            states?: components["schemas"]["StatesEnum"];
            /** Format: double */
            elemental_mg?: number | null;
            /** Format: double */
            compound_mg?: number | null;
            serving?: string;
        };
        PatchedSymptomRequest: {
            /** Format: uuid */
            injury?: string | null;
            /** Format: date */
            day?: string;
            kind?: components["schemas"]["SymptomKind"];
            code?: string;
            /** Format: double */
            value?: number | null;
            text?: string;
        };
        PatchedWeeklyCheckRequest: {
            /** Format: date */
            day?: string;
            answer?: components["schemas"]["WeeklyCheckAnswerEnum"];
            checked_by?: string;
        };
        /** @description A patient as they see themselves. */
        Patient: {
            /** Format: uuid */
            readonly id: string;
            name?: string;
            phone?: string;
            zone?: string;
            language?: components["schemas"]["LanguageEnum"];
            birth_year?: number | null;
        };
        /**
         * @description One patient and all that their page is drawn from, as far as they share it.
         *
         *     `lists` holds the rows of each noun as its own address answers them, `series` those of each
         *     kind that charts read. `looked_at`: when the caller last opened a section, twelve hours ago or
         *     longer. `incomplete` names the nouns that have more rows than fit here.
         */
        PatientRecord: {
            patient: components["schemas"]["Case"];
            email: string;
            sharing: components["schemas"]["Sharing"];
            colleagues: components["schemas"]["Cover"][];
            stand_ins: components["schemas"]["StandIn"][];
            may_stand_in: components["schemas"]["Cover"][];
            ended: components["schemas"]["Ended"][];
            /** Format: date-time */
            looked_at: string | null;
            lists: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            incomplete: string[];
            series: {
                [key: string]: components["schemas"]["ReadSeries"];
            };
            findings: components["schemas"]["ReadFinding"][];
            safety: components["schemas"]["Review"][];
        };
        /** @description What this browser has begun and not ended: a sign-in, or the change of an address. */
        Pending: {
            id: string;
            email: string;
            types: string[];
        };
        /**
         * @description * `4` - 4
         *     * `7` - 7
         *     * `14` - 14
         * @enum {integer}
         */
        PeriodDaysEnum: 4 | 7 | 14;
        /**
         * @description * `lying` - lying
         *     * `prone` - prone
         *     * `sitting` - sitting
         *     * `standing` - standing
         *     * `lunge` - lunge
         *     * `other` - other
         * @enum {string}
         */
        PositionEnum: "lying" | "prone" | "sitting" | "standing" | "lunge" | "other";
        Precaution: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            motion: components["schemas"]["MotionEnum"];
            /** Format: double */
            minimum?: number | null;
            /** Format: double */
            maximum?: number | null;
            active_allowed?: boolean;
            weight_bearing?: components["schemas"]["WeightBearingEnum"];
            brace?: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            until_day?: string | null;
            source: components["schemas"]["SourceEnum"];
            readonly author: string;
        };
        PrecautionPage: {
            next: string | null;
            results: components["schemas"]["Precaution"][];
        };
        PrecautionRequest: {
            /** Format: uuid */
            injury: string;
            motion: components["schemas"]["MotionEnum"];
            /** Format: double */
            minimum?: number | null;
            /** Format: double */
            maximum?: number | null;
            active_allowed?: boolean;
            weight_bearing?: components["schemas"]["WeightBearingEnum"];
            brace?: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            until_day?: string | null;
            source: components["schemas"]["SourceEnum"];
        };
        /** @description The version of the text at `/privacy`, and which one this person agreed to last. */
        Privacy: {
            version: string;
            agreed: string;
        };
        /** @description Which version of the text was agreed to, and when. */
        PrivacyConsent: {
            version: string;
            /** Format: date-time */
            readonly agreed_at: string;
        };
        /** @description Which version of the text was agreed to, and when. */
        PrivacyConsentRequest: {
            version: string;
        };
        /** @description A picture of the code as a `data:` address of an SVG, dark on white in any theme. */
        Qr: {
            image: string;
        };
        /** @description What the code says. */
        QrTextRequest: {
            text: string;
        };
        /**
         * @description * `adult` - adult
         *     * `kidneys` - kidneys
         *     * `heart_rhythm` - heart_rhythm
         *     * `myasthenia` - myasthenia
         *     * `pregnancy` - pregnancy
         *     * `high_calcium` - high_calcium
         *     * `kidney_stones` - kidney_stones
         *     * `sarcoidosis` - sarcoidosis
         *     * `atrial_fibrillation` - atrial_fibrillation
         *     * `heart_disease` - heart_disease
         *     * `source_allergy` - source_allergy
         *     * `medicines` - medicines
         * @enum {string}
         */
        QuestionEnum: "adult" | "kidneys" | "heart_rhythm" | "myasthenia" | "pregnancy" | "high_calcium" | "kidney_stones" | "sarcoidosis" | "atrial_fibrillation" | "heart_disease" | "source_allergy" | "medicines";
        RangeOfMotion: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            joint: components["schemas"]["JointEnum"];
            motion: components["schemas"]["MotionEnum"];
            side: components["schemas"]["SideEnum"];
            mode: components["schemas"]["ModeEnum"];
            device: components["schemas"]["DeviceEnum"];
            position?: components["schemas"]["PositionEnum"];
            /** Format: double */
            degrees: number;
            readings?: unknown;
            /** Format: double */
            spread?: number | null;
            rater?: components["schemas"]["RaterEnum"];
            /** Format: date-time */
            measured_at?: string | null;
            zone?: string;
            readonly author: string;
        };
        RangeOfMotionPage: {
            next: string | null;
            results: components["schemas"]["RangeOfMotion"][];
        };
        RangeOfMotionRequest: {
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            joint: components["schemas"]["JointEnum"];
            motion: components["schemas"]["MotionEnum"];
            side: components["schemas"]["SideEnum"];
            mode: components["schemas"]["ModeEnum"];
            device: components["schemas"]["DeviceEnum"];
            position?: components["schemas"]["PositionEnum"];
            /** Format: double */
            degrees: number;
            readings?: unknown;
            /** Format: double */
            spread?: number | null;
            rater?: components["schemas"]["RaterEnum"];
            /** Format: date-time */
            measured_at?: string | null;
            zone?: string;
        };
        /**
         * @description * `self` - self
         *     * `helper` - helper
         *     * `clinician` - clinician
         * @enum {string}
         */
        RaterEnum: "self" | "helper" | "clinician";
        /**
         * @description * `person` - person
         *     * `stand_in` - stand_in
         *     * `clinic` - clinic
         * @enum {string}
         */
        ReachEnum: "person" | "stand_in" | "clinic";
        /** @description What follows from the facts; `content` by `kind` stands in docs/findings.md. */
        ReadFinding: {
            kind: string;
            key: string;
            /** Format: uuid */
            injury: string | null;
            content: {
                [key: string]: unknown;
            };
        };
        /** @description A series as charts read it: angles in degrees, doses in mg elemental, sleep in minutes. */
        ReadSeries: {
            columns: string[];
            rows: unknown[][];
        };
        RecordAmendment: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            kind: string;
            /** Format: uuid */
            row: string;
            author: string;
            /** Format: date-time */
            at: string;
            withdrawn?: boolean;
            private?: boolean;
            values?: unknown;
        };
        RecordAmendmentPage: {
            next: string | null;
            results: components["schemas"]["RecordAmendment"][];
        };
        Regimen: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            supplement: string;
            /** Format: double */
            servings?: number;
            /** Format: double */
            elemental_mg?: number | null;
            slots?: unknown;
            weekdays?: unknown;
            every_days?: number | null;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on?: string | null;
            /** Format: date */
            paused_from?: string | null;
            /** Format: date */
            paused_until?: string | null;
            reminds?: boolean;
            status?: components["schemas"]["RegimenStatusEnum"];
            readonly blocked_reasons: unknown;
        };
        RegimenPage: {
            next: string | null;
            results: components["schemas"]["Regimen"][];
        };
        RegimenRequest: {
            /** Format: uuid */
            supplement: string;
            /** Format: double */
            servings?: number;
            /** Format: double */
            elemental_mg?: number | null;
            slots?: unknown;
            weekdays?: unknown;
            every_days?: number | null;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on?: string | null;
            /** Format: date */
            paused_from?: string | null;
            /** Format: date */
            paused_until?: string | null;
            reminds?: boolean;
            status?: components["schemas"]["RegimenStatusEnum"];
        };
        /**
         * @description * `active` - active
         *     * `paused` - paused
         *     * `ended` - ended
         *     * `blocked` - blocked
         * @enum {string}
         */
        RegimenStatusEnum: "active" | "paused" | "ended" | "blocked";
        /** @description One slot of the day: when it comes next (UTC), and what became of the last one. */
        Reminder: {
            /** Format: uuid */
            id: string;
            slot: string;
            zone: string;
            /** Format: date-time */
            next_due_at: string | null;
            silence: components["schemas"]["SilenceEnum"] | components["schemas"]["BlankEnum"];
            /** Format: date */
            last_day: string | null;
            last_state: string | null;
            last_reason: string;
        };
        ReminderSettings: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            repeats?: number;
            repeat_minutes?: number;
            snooze_minutes?: number;
            quiet_from?: string;
            quiet_until?: string;
            /** Format: date */
            paused_from?: string | null;
            /** Format: date */
            paused_until?: string | null;
            email?: boolean;
            names?: boolean;
        };
        ReminderSettingsPage: {
            next: string | null;
            results: components["schemas"]["ReminderSettings"][];
        };
        ReminderSettingsRequest: {
            repeats?: number;
            repeat_minutes?: number;
            snooze_minutes?: number;
            quiet_from?: string;
            quiet_until?: string;
            /** Format: date */
            paused_from?: string | null;
            /** Format: date */
            paused_until?: string | null;
            email?: boolean;
            names?: boolean;
        };
        /**
         * @description The report in words and numbers; a chart's points are [days since `first`, value].
         *
         *     `letterhead` is the clinic's, empty for a patient's own. `recipient` and `typed` are empty
         *     here: what is typed is asked of an export, never in an address. `page` is a pattern with the
         *     places `page` and `pages`, for whatever numbers its pages.
         */
        Report: {
            language: string;
            paper: components["schemas"]["PaperEnum"];
            title: string;
            synthetic: string;
            letterhead: string[];
            recipient: string[];
            written_on: string;
            patient: string;
            head: string[][];
            flags_title: string;
            flags: string[];
            changes_title: string;
            changes: string[];
            typed: components["schemas"]["Typed"][];
            signature: string[];
            summary_title: string;
            summary: string[];
            picture: unknown;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            days: number;
            /** Format: uuid */
            injury: string | null;
            injuries: components["schemas"]["ReportInjury"][];
            axis: string;
            ticks: components["schemas"]["Tick"][];
            charts: unknown[];
            doses: unknown[];
            table: unknown;
            notes: string[];
            foot: string[];
            page: string;
        };
        /** @description An injury that a report can be about, in the words of its language. */
        ReportInjury: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /**
         * @description The cautions about one running regimen, the strongest first.
         *
         *     Each has `gate`, `level`, `source`, and what fills its sentence: `mg`, `limit_mg`, `medicine`,
         *     `slot`, `by`, `from`, `questions`.
         */
        Review: {
            /** Format: uuid */
            regimen: string;
            findings: {
                [key: string]: unknown;
            }[];
        };
        /** @description What somebody of the clinic may do. */
        Role: {
            role: components["schemas"]["RoleEnum"];
        };
        /**
         * @description * `owner` - owner
         *     * `member` - member
         * @enum {string}
         */
        RoleEnum: "owner" | "member";
        /** @description Entries that a phone sealed before it emptied itself, each part in URL-safe base64. */
        SealedRequest: {
            sender: string;
            iv: string;
            box: string;
        };
        /** @description A section that was opened on a day: first, last, and how often. */
        SectionLookedAt: {
            section: string;
            /** Format: date-time */
            first_at: string;
            /** Format: date-time */
            last_at: string;
            times: number;
        };
        /** @description What a page needs at its start. */
        Session: {
            csrf_token: string;
            user: components["schemas"]["SessionUser"] | null;
            /** Format: uuid */
            epoch: string;
            protocol: number;
            vapid_public_key: string;
            seal_key: string;
            emergency_number: string;
            /** @description Whom to call when the practice is closed; empty: none set. */
            out_of_hours_number: string;
            privacy: components["schemas"]["Privacy"];
            entrance: components["schemas"]["Entrance"];
            pending: components["schemas"]["Pending"] | null;
            /** @description The last mail that this browser asked for could not be sent. */
            mail_failed: boolean;
            /** @description The id of an invitation that this account has not answered. */
            invitation: string;
            notices: components["schemas"]["Notice"][];
        };
        /** @description The account that is signed in. `operator`: it may open `/admin/` with a second factor. */
        SessionUser: {
            /** Format: uuid */
            id: string;
            /** Format: email */
            email: string;
            operator: boolean;
            has_second_factor: boolean;
            /** @description What the account chose; empty: none. A patient's own is theirs. */
            language: string;
            patient: components["schemas"]["Patient"] | null;
            /** @description Whom a patient shares with and may call. */
            clinics: components["schemas"]["CalledClinic"][];
            clinician: components["schemas"]["Clinician"] | null;
        };
        /** @description What the care link opens, and until when. */
        Sharing: {
            sleep: boolean;
            supplements: boolean;
            symptoms: boolean;
            notes: boolean;
            /** Format: date-time */
            until: string;
            reach: components["schemas"]["ReachEnum"];
            /** @description The patient named the caller. */
            own: boolean;
            /** @description Whom the patient named. */
            with_whom: string;
        };
        /**
         * @description * `left` - left
         *     * `right` - right
         *     * `none` - none
         * @enum {string}
         */
        SideEnum: "left" | "right" | "none";
        /**
         * @description * `open` - open
         *     * `invited` - invited
         *     * `closed` - closed
         * @enum {string}
         */
        SignUpEnum: "open" | "invited" | "closed";
        /**
         * @description * `` -
         *     * `quiet_hours` - quiet_hours
         *     * `paused` - paused
         *     * `not_planned` - not_planned
         * @enum {string}
         */
        SilenceEnum: "quiet_hours" | "paused" | "not_planned";
        Sleep: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: date */
            night: string;
            quality?: number | null;
            minutes?: number | null;
            /** Format: date-time */
            bed_at?: string | null;
            onset_minutes?: number | null;
            awakenings?: number | null;
            /** Format: date-time */
            woke_at?: string | null;
            answered_in?: components["schemas"]["AnsweredInEnum"];
        };
        SleepPage: {
            next: string | null;
            results: components["schemas"]["Sleep"][];
        };
        SleepRequest: {
            /** Format: date */
            night: string;
            quality?: number | null;
            minutes?: number | null;
            /** Format: date-time */
            bed_at?: string | null;
            onset_minutes?: number | null;
            awakenings?: number | null;
            /** Format: date-time */
            woke_at?: string | null;
            answered_in?: components["schemas"]["AnsweredInEnum"];
        };
        Snooze: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: date */
            day: string;
            slot: string;
            /** Format: date-time */
            until: string;
        };
        SnoozePage: {
            next: string | null;
            results: components["schemas"]["Snooze"][];
        };
        SnoozeRequest: {
            /** Format: date */
            day: string;
            slot: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @description * `surgeon` - surgeon
         *     * `physiotherapist` - physiotherapist
         *     * `letter` - letter
         *     * `self` - self
         * @enum {string}
         */
        SourceEnum: "surgeon" | "physiotherapist" | "letter" | "self";
        /** @description A colleague who stands in until an instant. */
        StandIn: {
            /** Format: uuid */
            id: string;
            clinician: string;
            own: boolean;
            /** Format: date-time */
            until_at: string;
        };
        /**
         * @description * `waiting` - waiting
         *     * `running` - running
         *     * `preview` - preview
         *     * `ready` - ready
         *     * `failed` - failed
         * @enum {string}
         */
        StateEnum: "waiting" | "running" | "preview" | "ready" | "failed";
        /**
         * @description * `elemental` - elemental
         *     * `compound` - compound
         * @enum {string}
         */
        StatesEnum: "elemental" | "compound";
        /**
         * @description * `dose` - dose
         *     * `time` - time
         *     * `measuring` - measuring
         *     * `medicine` - medicine
         *     * `pause` - pause
         *     * `other` - other
         * @enum {string}
         */
        SubjectEnum: "dose" | "time" | "measuring" | "medicine" | "pause" | "other";
        /** @description What `PushSubscription.toJSON()` gives, and the device's id. */
        SubscribeRequest: {
            endpoint: string;
            keys: components["schemas"]["KeysRequest"];
            /** Format: uuid */
            device?: string | null;
            /**
             * @description Our public key that it was made under.
             * @default
             */
            vapid_key: string;
        };
        /** @description A browser and how its last message went. */
        Subscription: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly device: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly last_sent_at: string | null;
            readonly last_error: string;
            /** Format: date-time */
            readonly paused_until: string | null;
        };
        Suggestion: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            about: components["schemas"]["AboutEnum"];
            motion?: components["schemas"]["MotionEnum"] | components["schemas"]["BlankEnum"];
            /** Format: double */
            degrees?: number | null;
            /** Format: date */
            by_day?: string | null;
            motions?: unknown;
            weekdays?: unknown;
            extras?: unknown;
            question?: string;
            /** Format: uuid */
            reading?: string | null;
            /** Format: double */
            was?: number | null;
            reason?: string;
            outcome?: components["schemas"]["SuggestionOutcomeEnum"] | components["schemas"]["BlankEnum"];
            /** Format: date */
            answered_on?: string | null;
            readonly author: string;
        };
        /**
         * @description * `` -
         *     * `accepted` - accepted
         *     * `declined` - declined
         *     * `ended` - ended
         * @enum {string}
         */
        SuggestionOutcomeEnum: "accepted" | "declined" | "ended";
        SuggestionPage: {
            next: string | null;
            results: components["schemas"]["Suggestion"][];
        };
        SuggestionRequest: {
            /** Format: uuid */
            injury: string;
            /** Format: date */
            day: string;
            about: components["schemas"]["AboutEnum"];
            motion?: components["schemas"]["MotionEnum"] | components["schemas"]["BlankEnum"];
            /** Format: double */
            degrees?: number | null;
            /** Format: date */
            by_day?: string | null;
            motions?: unknown;
            weekdays?: unknown;
            extras?: unknown;
            question?: string;
            /** Format: uuid */
            reading?: string | null;
            /** Format: double */
            was?: number | null;
            reason?: string;
            outcome?: components["schemas"]["SuggestionOutcomeEnum"] | components["schemas"]["BlankEnum"];
            /** Format: date */
            answered_on?: string | null;
        };
        Supplement: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            name: string;
            nutrient: components["schemas"]["NutrientEnum"];
            form?: string;
            states?: components["schemas"]["StatesEnum"];
            /** Format: double */
            elemental_mg?: number | null;
            /** Format: double */
            compound_mg?: number | null;
            serving?: string;
        };
        SupplementPage: {
            next: string | null;
            results: components["schemas"]["Supplement"][];
        };
        SupplementRequest: {
            name: string;
            nutrient: components["schemas"]["NutrientEnum"];
            form?: string;
            states?: components["schemas"]["StatesEnum"];
            /** Format: double */
            elemental_mg?: number | null;
            /** Format: double */
            compound_mg?: number | null;
            serving?: string;
        };
        Symptom: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: uuid */
            injury?: string | null;
            /** Format: date */
            day: string;
            kind: components["schemas"]["SymptomKind"];
            code?: string;
            /** Format: double */
            value?: number | null;
            text?: string;
        };
        /**
         * @description * `stiffness` - stiffness
         *     * `swelling` - swelling
         *     * `circumference` - circumference
         *     * `cramps` - cramps
         *     * `stress` - stress
         *     * `side_effect` - side_effect
         *     * `red_flag` - red_flag
         *     * `note` - note
         * @enum {string}
         */
        SymptomKind: "stiffness" | "swelling" | "circumference" | "cramps" | "stress" | "side_effect" | "red_flag" | "note";
        SymptomPage: {
            next: string | null;
            results: components["schemas"]["Symptom"][];
        };
        SymptomRequest: {
            /** Format: uuid */
            injury?: string | null;
            /** Format: date */
            day: string;
            kind: components["schemas"]["SymptomKind"];
            code?: string;
            /** Format: double */
            value?: number | null;
            text?: string;
        };
        /** @description The key by which a new password is set, at `/reset-password/`. */
        TakenBack: {
            reset_key: string;
        };
        /** @description Which browser is tested, of those that the channels list; none: all of them. */
        Tested: {
            /** Format: uuid */
            browser: string | null;
        };
        /** @description Where a week begins: days since `first`, its day, and its number, empty for none. */
        Tick: {
            at: number;
            day: string;
            week: string;
        };
        /** @description The token of a link. */
        TokenRequest: {
            token: string;
        };
        /**
         * @description Weekly means (degrees) of one series: [weeks ago, mean, number of readings].
         *
         *     `goal`: the farthest one, never beyond a limit that holds today.
         */
        Trend: {
            joint: string;
            side: string;
            motion: string;
            mode: string;
            device: string;
            rater: string;
            smaller_is_better: boolean;
            weeks: number[][];
            /** Format: double */
            goal: number | null;
        };
        /** @description A trial with the periods that are revealed. `seed` is empty until it is over. */
        Trial: {
            /** Format: uuid */
            readonly id: string;
            question: string;
            /** Format: uuid */
            regimen: string;
            readonly supplement: string;
            outcome: components["schemas"]["TrialOutcomeName"];
            /** Format: uuid */
            injury?: string | null;
            motion?: string;
            mode?: string;
            device?: string;
            /** Format: double */
            smallest_change: number;
            change_is_assumed?: boolean;
            period_days: number;
            periods: number;
            /** Format: double */
            half_life_days?: number;
            half_life_reason?: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            status?: components["schemas"]["TrialStatusEnum"];
            commitment?: string;
            seed?: string;
            /** Format: date */
            stopped_on?: string | null;
            stop_reason?: components["schemas"]["TrialStopReason"] | components["schemas"]["BlankEnum"];
            stop_words?: string;
            agreed_by?: string;
            /** Format: date */
            agreed_on?: string | null;
            agreed_words?: string;
            readonly revealed: components["schemas"]["TrialPeriod"][];
            readonly amendments: components["schemas"]["TrialAmendment"][];
        };
        /** @description What a clinician says to a plan that has not begun. */
        TrialAgreementRequest: {
            agrees: boolean;
            /** @default  */
            words: string;
        };
        /** @description What was changed after the start, and why. */
        TrialAmendment: {
            /** Format: date */
            readonly day: string;
            subject: components["schemas"]["SubjectEnum"];
            words: string;
        };
        /** @description What was changed, and why, in words. */
        TrialAmendmentWishRequest: {
            subject: components["schemas"]["SubjectEnum"];
            words: string;
        };
        /** @description One kind of period: days, readings, their plain average, share of doses taken (0–1). */
        TrialArm: {
            days: number;
            readings: number;
            /** Format: double */
            average: number | null;
            /** Format: double */
            taken: number | null;
            not_logged: number;
        };
        /** @description Averages of what was logged, without a verdict. */
        TrialDescription: {
            days: number;
            on: components["schemas"]["TrialArm"];
            off: components["schemas"]["TrialArm"];
        };
        /** @description A design to choose: lengths, power, and the smallest p of its re-randomisation. */
        TrialDesign: {
            period_days: number;
            weeks: number;
            periods: number;
            days: number;
            /** Format: double */
            smallest_p: number;
            power: components["schemas"]["TrialPower"][];
        };
        /** @description The estimate with its 95 % interval, on minus off, in units of the outcome; both p. */
        TrialEffect: {
            /** Format: double */
            estimate: number | null;
            /** Format: double */
            low: number | null;
            /** Format: double */
            high: number | null;
            /** Format: double */
            p: number | null;
            /** Format: double */
            p_randomisation: number | null;
            /** Format: double */
            p_randomisation_smallest: number | null;
            /** Format: double */
            dose_contrast: number | null;
            reasons: components["schemas"]["TrialSaid"][];
            notes: components["schemas"]["TrialSaid"][];
            method: components["schemas"]["MethodEnum"];
            readonly method_words: string;
        };
        /** @description A side effect or red flag that was logged while the trial ran. */
        TrialHarm: {
            /** Format: date */
            day: string;
            kind: string;
            code: string;
        };
        /** @description All that the planner shows for one supplement. */
        TrialOffer: {
            /** Format: date */
            today: string;
            refusals: components["schemas"]["TrialRefusal"][];
            outcomes: components["schemas"]["TrialOutcome"][];
        };
        /** @description Another outcome, its p corrected for their number (Holm). */
        TrialOther: {
            key: string;
            /** Format: double */
            estimate: number | null;
            /** Format: double */
            low: number | null;
            /** Format: double */
            high: number | null;
            /** Format: double */
            p: number | null;
            /** Format: double */
            p_holm: number | null;
        };
        /** @description An outcome to choose, its average over the last 21 days, and what stands against it. */
        TrialOutcome: {
            key: string;
            outcome: components["schemas"]["TrialOutcomeName"];
            /** Format: uuid */
            injury: string | null;
            joint: string;
            motion: string;
            mode: string;
            device: string;
            /** Format: double */
            average: number | null;
            readings: number;
            /** Format: double */
            smallest_change: number;
            change_is_assumed: boolean;
            refusals: components["schemas"]["TrialRefusal"][];
            designs: components["schemas"]["TrialDesign"][];
        };
        /**
         * @description * `sleep_quality` - sleep_quality
         *     * `pain_rest` - pain_rest
         *     * `pain_movement` - pain_movement
         *     * `pain_night` - pain_night
         *     * `motion` - motion
         * @enum {string}
         */
        TrialOutcomeName: "sleep_quality" | "pain_rest" | "pain_movement" | "pain_night" | "motion";
        /** @description A period that is revealed: the running one, those before, and the next. */
        TrialPeriod: {
            number: number;
            is_on: boolean;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
        };
        /**
         * @description One entry per day from `first` on; None if nothing is known.
         *
         *     `lag`: the reading that counts for a day was entered so many days later.
         */
        TrialPicture: {
            /** Format: date */
            first: string;
            lag: number;
            assigned: number[];
            period: number[];
            taken: (number | null)[];
            outcome: (number | null)[];
            trend: (number | null)[];
        };
        /**
         * @description A plan. Lengths in days; `smallest_change` in points or degrees, as the outcome is told.
         *
         *     `surgery_ahead` and `taper_ahead` (painkillers that are being reduced) are the person's own
         *     answers. With `asks_clinician` nothing begins before the person says so.
         */
        TrialPlanRequest: {
            question: string;
            /** Format: uuid */
            regimen: string;
            outcome: components["schemas"]["TrialOutcomeName"];
            /** Format: uuid */
            injury?: string | null;
            /** @default  */
            motion: string;
            /** @default  */
            mode: string;
            /** @default  */
            device: string;
            /** Format: double */
            smallest_change: number;
            period_days: components["schemas"]["PeriodDaysEnum"];
            periods: number;
            /**
             * Format: double
             * @default 0
             */
            half_life_days: number;
            /** @default  */
            half_life_reason: string;
            /** Format: date */
            starts_on: string;
            surgery_ahead: boolean;
            taper_ahead: boolean;
            /** @default false */
            asks_clinician: boolean;
        };
        /** @description The share (0–1) of such trials that find a true difference of `change`. */
        TrialPower: {
            /** Format: double */
            change: number;
            /** Format: double */
            power: number;
        };
        /** @description Everything to check that the order was drawn before the start (docs/statistics.md). */
        TrialProof: {
            commitment: string;
            seed: string;
            plan: string;
            verifies: boolean;
        };
        /** @description Why something cannot be tried: a code, the field concerned, the values of its sentence. */
        TrialRefusal: {
            code: string;
            field: string;
            values: {
                [key: string]: unknown;
            };
        };
        /** @description The report. `verdict`: that of the statistics, or "stopped": a description only. */
        TrialReport: {
            verdict: string;
            effect: components["schemas"]["TrialEffect"] | null;
            higher_is_better: boolean;
            description: components["schemas"]["TrialDescription"];
            days: components["schemas"]["TrialPicture"];
            others: components["schemas"]["TrialOther"][];
            harms: components["schemas"]["TrialHarm"][] | null;
            amendments: components["schemas"]["TrialAmendment"][];
            proof: components["schemas"]["TrialProof"];
            /** Format: date */
            computed_on: string;
        };
        /** @description Why there is no answer, or what to know of one: a code, its figures, an English sentence. */
        TrialSaid: {
            code: string;
            readonly words: string;
            figures: {
                [key: string]: number;
            };
        };
        /** @description When a trial begins for which a clinician was asked. */
        TrialStartRequest: {
            /** Format: date */
            starts_on: string;
        };
        /**
         * @description * `asked` - asked
         *     * `declined` - declined
         *     * `running` - running
         *     * `ended` - ended
         *     * `stopped` - stopped
         * @enum {string}
         */
        TrialStatusEnum: "asked" | "declined" | "running" | "ended" | "stopped";
        /**
         * @description * `` -
         *     * `harm` - harm
         *     * `other` - other
         * @enum {string}
         */
        TrialStopReason: "harm" | "other";
        /** @description Why it is stopped: "harm" ends the supplement too and tells the physiotherapist. */
        TrialStopRequest: {
            reason: components["schemas"]["TrialStopReason"];
            /** @default  */
            words: string;
        };
        /** @description Words of somebody's own under their heading, a line a line. */
        Typed: {
            title: string;
            lines: string[];
        };
        /** @description The next visit to the clinic; `at` is local time, empty if it is not known. */
        VisitShown: {
            /** Format: date */
            day: string;
            at: string;
        };
        /** @description Which browser to test; without an endpoint all of one's own. */
        WantedRequest: {
            /** @default  */
            endpoint: string;
        };
        WeeklyCheck: {
            /** Format: uuid */
            readonly id: string;
            /** @description The patient's revision of its last change; null for a clinician, whom it would tell how much is not shared. */
            readonly revision: number | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description Whether the caller wrote it, and so may change it or take it back. */
            readonly own: boolean;
            /** Format: date */
            day: string;
            answer: components["schemas"]["WeeklyCheckAnswerEnum"];
            checked_by?: string;
        };
        /**
         * @description * `no` - no
         *     * `yes` - yes
         *     * `checked` - checked
         * @enum {string}
         */
        WeeklyCheckAnswerEnum: "no" | "yes" | "checked";
        WeeklyCheckPage: {
            next: string | null;
            results: components["schemas"]["WeeklyCheck"][];
        };
        WeeklyCheckRequest: {
            /** Format: date */
            day: string;
            answer: components["schemas"]["WeeklyCheckAnswerEnum"];
            checked_by?: string;
        };
        /**
         * @description * `none` - none
         *     * `partial` - partial
         *     * `full` - full
         *     * `unknown` - unknown
         * @enum {string}
         */
        WeightBearingEnum: "none" | "partial" | "full" | "unknown";
        /**
         * @description * `surgeon` - surgeon
         *     * `physiotherapist` - physiotherapist
         *     * `doctor` - doctor
         *     * `other` - other
         * @enum {string}
         */
        WhomEnum: "surgeon" | "physiotherapist" | "doctor" | "other";
        /** @description The rows themselves, each with its kind and when it was written. */
        Written: {
            /** Format: uuid */
            readonly id: string;
            readonly patient_name: string;
            /** Format: date-time */
            readonly until_at: string;
            readonly rows: {
                [key: string]: unknown;
            }[];
        };
        Failure: {
            code: string;
            message: string;
            fields: {
                [key: string]: string[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    access_days: {
        parameters: {
            query?: {
                /** @description `next` before. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessDays"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    access_records: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRecord"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    account_address_back: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBack"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The link has expired or was used. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    account_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountDeletionRequest"];
            };
        };
        responses: {
            /** @description Deleted, and signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not the password. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description A stale CSRF token; or `reauthentication_needed`: an account without a password has to prove first that it is they. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
        };
    };
    account_erased: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    account_language: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenLanguageRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    account_sealed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    admission_allow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                admission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    admission_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                admission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admission"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    browsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Browser"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    browsers_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    browser_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                browser: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    care_links: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareLink"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    care_link_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareLink"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    care_link_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedConsentChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareLink"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    caseload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caseload"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    caseload_patient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneCase"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    discharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DischargeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discharged"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    discharge_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                discharge: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    flag_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    flag_answer_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    caseload_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientRecord"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    stand_in_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    stand_in_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                admission: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    caseload_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    digest_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DigestRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    caseload_ended: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ended"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clinic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnClinic"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clinic_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedClinicChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    closing_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    colleague_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueInvitationMade"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    colleague_invitation_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clinic_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clinic_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationMade"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clinic_invitation_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    member_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    member_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRoleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    exports_offered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offered"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    imports_offered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationShown"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    invitation_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareLink"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    invitation_keep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    invitation_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    joining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notice_seen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    patient_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    patient_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPatientRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedAppointmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    calendar_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    calendar_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clearances_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearancePage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clearances_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clearance"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clearances_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clearance"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clearances_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    clearances_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedClearanceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clearance"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    daily_check_ins_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayContextPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    daily_check_ins_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayContextRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayContext"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    daily_check_ins_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayContext"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    daily_check_ins_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    daily_check_ins_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDayContextRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayContext"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    day_contexts_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    day_contexts_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayContextRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    day_contexts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    day_contexts_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    day_contexts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDayContextRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    doses_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DosePage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    doses_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dose"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    doses_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dose"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    doses_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    doses_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDoseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dose"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    exports_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    exports_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    exports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    exports_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    exports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/*": string;
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    findings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    function_scores_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    function_scores_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunctionScoreRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    function_scores_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    function_scores_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    function_scores_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedFunctionScoreRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    goals_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                injury?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    goals_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    goals_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    goals_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    goals_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    health_answers_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswerPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    health_answers_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HealthAnswerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    health_answers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    health_answers_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    health_answers_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedHealthAnswerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    imports_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    imports_create: {
        parameters: {
            query: {
                kind: "archive_in" | "journal" | "sleep";
                language?: "de" | "en";
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    imports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    imports_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    imports_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    injuries_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InjuryPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    injuries_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InjuryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Injury"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    injuries_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Injury"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    injuries_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    injuries_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedInjuryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Injury"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measurement_plans_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                injury?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasuringPlanPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measurement_plans_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasuringPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasuringPlan"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measurement_plans_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasuringPlan"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measurement_plans_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measurement_plans_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMeasuringPlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasuringPlan"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measuring_plans_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measuring_plans_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasuringPlanRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measuring_plans_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measuring_plans_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    measuring_plans_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMeasuringPlanRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    medicines_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicinePage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    medicines_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MedicineRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Medicine"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    medicines_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Medicine"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    medicines_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    medicines_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMedicineRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Medicine"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    motion_measurements_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RangeOfMotionPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    motion_measurements_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RangeOfMotionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RangeOfMotion"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    motion_measurements_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RangeOfMotion"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    motion_measurements_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    motion_measurements_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRangeOfMotionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RangeOfMotion"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notes_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notes_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notes_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notes_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notes_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pain_scores_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PainPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pain_scores_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PainRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pain"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pain_scores_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pain"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pain_scores_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pain_scores_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPainRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pain"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pains_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pains_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PainRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pains_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pains_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    pains_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPainRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    precautions_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                injury?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecautionPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    precautions_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrecautionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precaution"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    precautions_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precaution"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    precautions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    precautions_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPrecautionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precaution"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    psfs_scores_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionScorePage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    psfs_scores_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FunctionScoreRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionScore"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    psfs_scores_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionScore"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    psfs_scores_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    psfs_scores_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedFunctionScoreRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunctionScore"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    push_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    push_subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    push_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    push_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WantedRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tested"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ranges_of_motion_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ranges_of_motion_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RangeOfMotionRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ranges_of_motion_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ranges_of_motion_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ranges_of_motion_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRangeOfMotionRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    record_amendments_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAmendmentPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    record_amendments_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAmendment"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    regimens_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegimenPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    regimens_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegimenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regimen"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    regimens_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regimen"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    regimens_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    regimens_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRegimenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Regimen"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminder_settings_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettingsPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminder_settings_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReminderSettingsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminder_settings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminder_settings_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminder_settings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedReminderSettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderSettings"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminder"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminder_channels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channels"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    reminders_missed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Missed"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: {
                /** @description First day, inclusive. */
                from?: string;
                injury?: string;
                language?: "de" | "en";
                paper?: "a4" | "letter";
                /** @description Last day, inclusive. */
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    safety_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    series: {
        parameters: {
            query: {
                /** @description First day, inclusive. */
                from?: string;
                kind: "dose" | "pain" | "range_of_motion" | "sleep";
                /** @description Last day, inclusive. */
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "dose" | "pain" | "range_of_motion" | "sleep";
                        columns: string[];
                        rows: unknown[][];
                    };
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleep_logs_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SleepPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleep_logs_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SleepRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sleep"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleep_logs_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sleep"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleep_logs_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleep_logs_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSleepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sleep"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleeps_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleeps_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SleepRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleeps_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleeps_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sleeps_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSleepRequest"];
            };
        };
        responses: {
            /** @description Send the same request, with its query and body, to `Location`. */
            308: {
                headers: {
                    /** @description The new address. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    snoozes_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnoozePage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    snoozes_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snooze"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    snoozes_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snooze"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    snoozes_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    snoozes_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSnoozeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snooze"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    suggestions_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    suggestions_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    suggestions_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    suggestions_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    suggestions_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSuggestionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    supplements_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    supplements_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplement"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    supplements_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplement"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    supplements_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    supplements_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSupplementRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplement"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    symptoms_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                injury?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SymptomPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    symptoms_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SymptomRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Symptom"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    symptoms_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Symptom"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    symptoms_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    symptoms_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSymptomRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Symptom"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialAgreementRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_amend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialAmendmentWishRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialReport"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialStartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                trial: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialStopRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    trials_planner: {
        parameters: {
            query: {
                regimen: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialOffer"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    weekly_checks_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyCheckPage"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    weekly_checks_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeeklyCheckRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyCheck"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    weekly_checks_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyCheck"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    weekly_checks_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    weekly_checks_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedWeeklyCheckRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyCheck"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description There is no such thing, or it is not the caller's to know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    privacy_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyConsent"][];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    privacy_agree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyConsentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyConsent"];
                };
            };
            /** @description Not the current version. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    qr: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QrTextRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Qr"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too much at once. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Something in the request breaks a rule; `fields` says what. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not allowed, a second factor is needed, or the CSRF token is stale; `code` says which. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    sync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    protocol: number;
                    /** Format: uuid */
                    device: string;
                    /** @default null */
                    epoch?: string | null;
                    /** @default null */
                    cursor?: string | null;
                    /** @default null */
                    derived?: number | null;
                    /** @default [] */
                    operations?: {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        patient: string;
                        kind: string;
                        /** Format: uuid */
                        row: string;
                        /** @default 0 */
                        base?: number;
                        set?: unknown;
                        /** @default false */
                        delete?: boolean;
                        /** @default false */
                        only_new?: boolean;
                        /** @default  */
                        at?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Results and changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        protocol: number;
                        /** Format: uuid */
                        epoch: string;
                        cursor: string;
                        more: boolean;
                        resync: boolean;
                        revision: number;
                        results: {
                            /** Format: uuid */
                            id: string;
                            status: string;
                            /** @default  */
                            code: string;
                            /** @default  */
                            message: string;
                            /** @default {} */
                            fields: {
                                [key: string]: string[];
                            };
                        }[];
                        changes: {
                            kind: string;
                            row: string;
                            revision: number;
                            deleted: boolean;
                            values: Record<string, never>;
                        }[];
                        derived: Record<string, never> | null;
                    };
                };
            };
            /** @description The request cannot be read; `fields` says where. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description Sign in to send. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description Not a patient's account, or a stale CSRF token. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description This address does not allow this method. Use one of those in `Allow`. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The answer is JSON, which the request does not take. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description More than 1 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description Not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description This protocol is no longer spoken; the outbox stays. */
            426: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        message: string;
                        fields: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description More than the budget of this route (`x-budget`); `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
}
