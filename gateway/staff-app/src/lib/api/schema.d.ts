// Written by `npm run types` from gateway/Lexom.Gateway/openapi/staff.json: not by hand.

export interface components {
    schemas: {
        /** @enum {unknown} */
        AbsenceReason: "announced" | "justified" | "kept-by-employer" | "unexplained" | null;
        AcceptCommitmentsRequest: {
            /** Format: date */
            acceptedOn: string;
        };
        AcceptComplementRequest: {
            expected?: null | components["schemas"]["ExpectedOutcome"];
            handwrittenMention?: null | string;
        };
        AcceptProposalRequest: {
            handwrittenMention?: null | string;
            initialled: boolean;
            /** Format: date */
            signedOn?: null | string;
            stamped: boolean;
            termsInitialled: boolean;
            termsSha256?: null | string;
        };
        /** @description A staff account as an administrator sees it; no more than the administration of accounts needs (CGV-5.5-c). */
        AccountView: {
            active: boolean;
            displayName: string;
            email: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lockedUntil: null | string;
            /** @description Functions. */
            roles: string[];
            secondFactor: boolean;
        };
        AddClientSecretResponse: {
            secret: string;
        };
        AddCourseRequest: {
            reference: string;
            sheet: components["schemas"]["SheetView"];
        };
        AddCourseVersionRequest: {
            sheet: components["schemas"]["SheetView"];
        };
        AddOpcoKeyRequest: {
            key: string;
            sandbox?: boolean;
        };
        AddressView: {
            city: null | string;
            country: null | string;
            lines: null | string[];
            postCode: null | string;
        };
        AddRoomRequest: {
            address: string;
            /** Format: int32 */
            capacity: number;
            name: string;
        };
        AddTrainerRequest: {
            email: string;
            kind: components["schemas"]["TrainerKind"];
            name: string;
        };
        AgreeToLogoRequest: {
            /** Format: date */
            agreedOn?: null | string;
            agreement?: null | string;
            expected?: null | components["schemas"]["ExpectedOutcome"];
        };
        AllocationView: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            invoiceId: string;
            number: string;
            /** Format: date */
            on: string;
        };
        AnnouncedFundingView: {
            fileNumber: null | string;
            /** Format: uuid */
            id: string;
            opco: string;
            opcoName: string;
            requestedExclVat: components["schemas"]["Money"];
            /** Format: date */
            requestedOn: string;
        };
        AnswerFormalNoticeRequest: {
            /** Format: date */
            answeredOn?: null | string;
        };
        AskDryRunRequest: {
            /** Format: date */
            on?: null | string;
        };
        AskDryRunResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
        };
        AskForChangeRequest: {
            change?: null | string;
            /** Format: date */
            receivedOn?: null | string;
            writtenRequest: boolean;
        };
        AttendanceRow: {
            /** Format: uuid */
            contractId: string;
            contractNumber: string;
            firstName: string;
            halfDays: components["schemas"]["SignedHalfDay"][];
            lastName: string;
            /** Format: uuid */
            participantId: string;
            suspended: boolean;
        };
        /** @description ORD-1: the attendance sheet of a session: every half-day, every participant of its running and delivered contracts. */
        AttendanceSheet: {
            /** Format: date */
            closedOn: null | string;
            /** Format: date */
            endsOn: string;
            halfDays: components["schemas"]["HalfDay"][];
            participants: components["schemas"]["AttendanceRow"][];
            /** Format: uuid */
            sessionId: string;
            /** Format: date */
            startsOn: string;
        };
        /** @description A credit of a statement and what it was recognised as: `matched`, `already-recorded`, `awaiting-opco`, `unmatched`, or `known` from an earlier import. */
        BankCreditView: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            bookedOn: string;
            /** Format: uuid */
            contractId: null | string;
            debtor: null | string;
            /** Format: uuid */
            invoiceId: null | string;
            outcome: string;
            proposals: components["schemas"]["Proposal"][];
            reference: string;
        };
        /** @description An entry that brings no money of a client in, and why it is left out. */
        BankSkipped: {
            /** Format: double */
            amount: number;
            /** Format: date */
            bookedOn: null | string;
            currency: string;
            why: string;
        };
        /** @description What an import does or would do. */
        BankStatementView: {
            account: string;
            /** Format: int32 */
            alreadyRecorded: number;
            /** Format: int32 */
            awaitingOpco: number;
            credits: components["schemas"]["BankCreditView"][];
            /** Format: int32 */
            known: number;
            /** Format: int32 */
            matched: number;
            messageId: string;
            skipped: components["schemas"]["BankSkipped"][];
            /** Format: uuid */
            statementId: null | string;
            /** Format: int32 */
            unmatched: number;
            version: string;
        };
        /** @description A payment and where it went; is the payer's credit. */
        BillingPaymentView: {
            allocated: components["schemas"]["Money"];
            allocations: components["schemas"]["AllocationView"][];
            amount: components["schemas"]["Money"];
            available: components["schemas"]["Money"];
            /** Format: uuid */
            contractId: null | string;
            /** Format: uuid */
            id: string;
            method: string;
            opco: null | string;
            payer: string;
            /** Format: date */
            receivedOn: string;
            reference: null | string;
            refunded: components["schemas"]["Money"];
            status: string;
        };
        BillingRecordPaymentRequest: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            contractId?: null | string;
            /** Format: uuid */
            invoiceId?: null | string;
            invoiceNumber?: null | string;
            method: components["schemas"]["PaymentMethod"];
            /** Format: date */
            receivedOn: string;
            reference?: null | string;
        };
        /** @description The income section of the yearly report, and what is kept out of it. */
        Bpf: {
            apart: components["schemas"]["BpfBox"][];
            boxes: components["schemas"]["BpfBox"][];
            incomeOfTheYear: components["schemas"]["Money"];
            /** Format: double */
            sharePercent: null | number;
            total: components["schemas"]["Money"];
            /** Format: int32 */
            year: number;
        };
        /** @description A box of the income section, with every posting it adds up. */
        BpfBox: {
            amount: components["schemas"]["Money"];
            box: string;
            evidence: components["schemas"]["BpfEvidence"][];
            label: string;
        };
        /** @description A posting that a box counts. */
        BpfEvidence: {
            amount: components["schemas"]["Money"];
            label: string;
            /** Format: date */
            on: string;
            origin: string;
            piece: string;
        };
        /** @description A breach with its clock and the text for the authority, filled in. */
        BreachView: {
            /** Format: date-time */
            becameAwareAt: string;
            categories: string;
            clock: string;
            consequences: string;
            delayReason: null | string;
            highRisk: boolean;
            /** Format: double */
            hoursLeft: number;
            /** Format: uuid */
            id: string;
            measures: string;
            nature: string;
            notificationText: string;
            /** Format: date-time */
            notifiedAt: null | string;
            /** Format: date-time */
            notifyBefore: string;
            /** Format: int32 */
            persons: number;
            /** Format: date-time */
            personsToldAt: null | string;
            /** Format: int32 */
            records: number;
            withoutRiskBecause: null | string;
        };
        BrokenLink: {
            /** Format: int64 */
            chainIndex: number;
            number: string;
            problem: string;
        };
        /** @description A contract whose shares, documents and total disagree (BIL-3). */
        BrokenShare: {
            asked: components["schemas"]["Money"];
            /** Format: uuid */
            contractId: string;
            number: string;
            shares: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        BuyerIdentity: {
            addressLines: string[];
            city: string;
            contact: null | string;
            country: string;
            email: null | string;
            name: string;
            postCode: string;
            siren: null | string;
            vatNumber: null | string;
        };
        /** @description An address at which a calendar program, which can't sign in, subscribes: a link signed for a year. */
        CalendarLink: {
            /** Format: date-time */
            expiresAt: string;
            path: string;
        };
        CancelContractRequest: {
            expected?: null | components["schemas"]["ExpectedOutcome"];
            motive?: null | string;
            /** Format: date */
            receivedOn?: null | string;
            writtenRequest: boolean;
        };
        /** @enum {unknown} */
        CancellationCause: "trainer-absent" | "venue-unavailable" | "force-majeure" | null;
        CancellationView: {
            amount: components["schemas"]["Money"];
            consequence: string;
            /** Format: date */
            on: string;
            ruleId: string;
        };
        CancelSessionRequest: {
            cause: components["schemas"]["CancellationCause"];
            /** Format: uuid */
            offeredSessionId?: null | string;
        };
        /** @enum {unknown} */
        CertificateKind: "attestation" | "realisation";
        /** @description ORD-1: an attestation de fin de formation (with all objectives) or a certificat de réalisation (with hours), complete enough that a PDF is only a rendering. */
        CertificateView: {
            /** Format: uuid */
            contractId: string;
            courseReference: string;
            courseTitle: string;
            /** Format: date */
            endsOn: string;
            /** Format: int32 */
            halfDays: number;
            /** Format: int32 */
            halfDaysAttended: number;
            /** Format: double */
            hoursAgreed: number;
            /** Format: double */
            hoursAttended: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string;
            kind: components["schemas"]["CertificateKind"];
            objectives: string[];
            /** Format: uuid */
            participantId: string;
            participantName: string;
            place: string;
            /** Format: date */
            startsOn: string;
            testResult: null | string;
            text: string;
            title: string;
        };
        ChangeRolesRequest: {
            roles?: null | string[];
        };
        ChangeSessionRequest: {
            /** Format: int32 */
            capacity: number;
            halfDays: components["schemas"]["HalfDayView"][];
            mode: components["schemas"]["SessionMode"];
            place?: null | string;
            /** Format: uuid */
            roomId?: null | string;
            /** Format: uuid */
            trainerId: string;
        };
        /** @description Something missing, or a step still to come, with the rule that asks for it. */
        ChecklistItem: {
            code: string;
            field: null | string;
            message: string;
        };
        ClaimAssessment: {
            /** @description Empty when it may be sent. */
            blocks: components["schemas"]["ClaimBlock"][];
            claimableExclVat: components["schemas"]["Money"];
            excessExclVat: components["schemas"]["Money"];
            grantedExclVat: components["schemas"]["Money"];
            grantedInclVat: components["schemas"]["Money"];
            /** Format: double */
            hoursAgreed: number;
            /** Format: double */
            hoursCertified: number;
            /** Format: double */
            hoursMissing: number;
            invoicedInclVat: components["schemas"]["Money"];
        };
        /**
         * @description Why a claim is not sent.
         * @enum {unknown}
         */
        ClaimBlock: "hours-differ" | "amounts-differ" | "not-training";
        ClaimPenaltyRequest: {
            employerCharges?: null | components["schemas"]["Money"];
            expected?: null | components["schemas"]["ExpectedOutcome"];
            hired?: null | string;
            /** Format: date */
            hiredOn?: null | string;
            lastMonthlySalary?: null | components["schemas"]["Money"];
            turnoverYearBefore?: null | components["schemas"]["Money"];
        };
        /** @enum {unknown} */
        ClaimState: "preparing" | "blocked" | "ready" | "sent" | "void";
        /** @enum {unknown} */
        ClaimStatus: "open" | "rejected" | "settled";
        /** @description A passage of the terms. */
        ClauseView: {
            number: string;
            text: string;
        };
        /** @enum {unknown} */
        ClientKind: "gateway" | "partner" | "opco" | "service";
        /** @description An OAuth client of a partner or an OPCO; never its secrets. */
        ClientView: {
            active: boolean;
            clientId: string;
            credential: string;
            holder: string;
            kind: components["schemas"]["ClientKind"];
            name: null | string;
        };
        CloseDisputeRequest: {
            /** Format: date */
            closedOn?: null | string;
            ending?: null | string;
        };
        CloseRequestResponse: {
            /** Format: date-time */
            closedAt: null | string;
            /** Format: uuid */
            id: string;
            status: string;
        };
        /** @enum {unknown} */
        ComplementStatus: "asked" | "issued" | "refused" | "accepted" | "declined" | "expired";
        /** @description CGV-2.1-e. */
        ComplementView: {
            answer: null | string;
            /** Format: date */
            askedOn: string;
            change: string;
            /** Format: uuid */
            contractId: string;
            /** Format: date */
            endedOn: null | string;
            exclVat: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            inclVat: components["schemas"]["Money"];
            /** Format: date */
            issuedOn: null | string;
            number: string;
            status: components["schemas"]["ComplementStatus"];
            /** Format: date */
            validUntil: null | string;
            vat: components["schemas"]["Money"];
            /** Format: double */
            vatRate: number;
        };
        ConfirmIdentityResponse: {
            /** Format: uuid */
            id: string;
            status: string;
        };
        /** @description A consent, with the words it was given to. */
        ConsentView: {
            /** Format: date-time */
            givenAt: string;
            givenBy: string;
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            /** Format: uuid */
            subjectId: string;
            text: string;
            /** Format: int32 */
            textVersion: number;
            /** Format: date-time */
            withdrawnAt: null | string;
        };
        /** @description A line of the list of contracts. */
        ContractItem: {
            /** Format: date */
            acceptedOn: string;
            courseReference: string;
            courseTitle: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            id: string;
            inclVat: components["schemas"]["Money"];
            number: string;
            /** Format: int32 */
            participants: number;
            /** Format: uuid */
            sessionId: string;
            /** Format: date */
            startsOn: string;
            status: components["schemas"]["ContractStatus"];
            suspended: boolean;
        };
        ContractMention: {
            courseReference: string;
            courseTitle: string;
            /** Format: date */
            deliveredOn: null | string;
            /** Format: date */
            endsOn: string;
            /** Format: double */
            hours: number;
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: int32 */
            participants: number;
            /** Format: date */
            startsOn: string;
        };
        /** @enum {unknown} */
        ContractStatus: "awaiting-deposit" | "concluded" | "delivered" | "cancelled" | "withdrawn";
        /** @description A contract as portal and staff see it, with what Funding and Billing told of it. */
        ContractView: {
            /** Format: date */
            acceptedOn: string;
            cancellation: null | components["schemas"]["CancellationView"];
            checklist: components["schemas"]["ChecklistItem"][];
            /** Format: date */
            concludedOn: null | string;
            /** Format: uuid */
            customerId: string;
            customerKind: components["schemas"]["CustomerKind"];
            deemedConforming: boolean;
            /** Format: date */
            deliveredOn: null | string;
            /** Format: date */
            depositNotBefore: string;
            /** Format: date */
            depositReceivedOn: null | string;
            etag: string;
            funding: components["schemas"]["FundingView"][];
            /** Format: double */
            hoursAgreed: number;
            /** Format: double */
            hoursAttended: null | number;
            /** Format: uuid */
            id: string;
            invoices: components["schemas"]["InvoiceView"][];
            number: string;
            offer: null | components["schemas"]["OfferView"];
            participants: components["schemas"]["ParticipantView"][];
            price: components["schemas"]["PriceView"];
            /** Format: uuid */
            proposalId: string;
            reservations: components["schemas"]["ReservationView"][];
            status: components["schemas"]["ContractStatus"];
            suspended: boolean;
            suspensionCauses: components["schemas"]["SuspensionCause"][];
            /** Format: int32 */
            termsVersion: number;
            training: components["schemas"]["TrainingView"];
            /** Format: date-time */
            withdrawalAskedAt: null | string;
            /** Format: date */
            withdrawalUntil: null | string;
            /** Format: date-time */
            withdrawnAt: null | string;
        };
        CorrectOpcoRequest: {
            city: string;
            name: string;
            postCode: string;
            siren?: null | string;
            street: string;
        };
        CorrectTrainerRequest: {
            email: string;
            name: string;
        };
        /** @enum {unknown} */
        CourseVersionStatus: "draft" | "published";
        /** @description One version of a course as staff read it. is what a revision sends back in `If-Match`. */
        CourseVersionView: {
            /** Format: date-time */
            createdAt: string;
            eTag: string;
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            publishedAt: null | string;
            reference: string;
            sheet: components["schemas"]["SheetView"];
            status: components["schemas"]["CourseVersionStatus"];
        };
        /** @description A course with all its versions, newest first. */
        CourseView: {
            /** Format: int32 */
            currentVersion: null | number;
            /** Format: int32 */
            draftVersion: null | number;
            /** Format: uuid */
            id: string;
            reference: string;
            versions: components["schemas"]["CourseVersionView"][];
        };
        CreateAccountRequest: {
            displayName?: null | string;
            email?: null | string;
            roles?: null | string[];
        };
        /** @enum {unknown} */
        CustomerKind: "company" | "individual";
        /** @description A customer as portal and staff see it, each as far as they need to (CGV-5.5-c); `stillAsked` is what CGV-4.6 wants of it, `limits` the contact's restrictions and objections in force. */
        CustomerView: {
            billingAddress: components["schemas"]["AddressView"];
            contact: components["schemas"]["PersonView"];
            /** Format: uuid */
            contactId: string;
            /** Format: date-time */
            createdAt: string;
            decisionMaker: null | components["schemas"]["PersonView"];
            /** Format: uuid */
            id: string;
            /** Format: date */
            inArrearsSince: null | string;
            /** Format: date */
            insuredUntil: null | string;
            kind: components["schemas"]["CustomerKind"];
            limits: string[];
            logo: components["schemas"]["LogoView"];
            name: string;
            /** Format: int32 */
            revision: number;
            siren: null | string;
            siret: null | string;
            stillAsked: components["schemas"]["ChecklistItem"][];
            vatNumber: null | string;
        };
        /** @enum {unknown} */
        DayPeriod: "morning" | "afternoon";
        /** @description A dead letter, for staff. */
        DeadLetterView: {
            body: string;
            /** Format: date-time */
            diedAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            messageId: string;
            reason: string;
            /** Format: date-time */
            replayedAt: null | string;
            type: string;
        };
        /** @enum {unknown} */
        DecisionKind: "more-requested" | "accepted" | "rejected" | "reduced" | "revoked";
        DeclareBreachWithoutRiskRequest: {
            because?: null | string;
        };
        DepositView: {
            fate: string;
            received: components["schemas"]["Money"];
            stillDue: components["schemas"]["Money"];
        };
        /** @description CGV-5.4; `forum` is `commercial-court` or `consumer-mediator`. */
        DisputeView: {
            /** Format: date */
            closedOn: null | string;
            /** Format: uuid */
            contractId: string;
            ending: null | string;
            forum: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            openedOn: string;
            subject: string;
        };
        /** @enum {unknown} */
        DocumentKind: "signed-proposal" | "signed-terms" | "funding-attestation";
        DocumentView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            sha256: string;
            /** Format: int32 */
            size: number;
            /** Format: date-time */
            uploadedAt: string;
        };
        /** @enum {unknown} */
        DriftCause: "message-unmatched" | "message-refused" | "recorded-only" | "never-received" | "not-confirmed";
        /** @enum {unknown} */
        DriftKind: "unknown-here" | "missing-there" | "grant-differs" | "paid-differs";
        DuesMonth: {
            fundingAsked: components["schemas"]["Money"];
            fundingPaid: components["schemas"]["Money"];
            /** Format: int32 */
            month: number;
            overdue: components["schemas"]["Money"];
        };
        /** @enum {unknown} */
        Effect: "applied" | "superseded" | "waiting" | "already-known" | "recorded-only" | null;
        EnterBreachRequest: {
            /** Format: date-time */
            becameAwareAt?: null | string;
            categories?: null | string;
            consequences?: null | string;
            highRisk: boolean;
            measures?: null | string;
            nature?: null | string;
            /** Format: int32 */
            persons?: null | number;
            /** Format: int32 */
            records?: null | number;
        };
        EnterRateRequest: {
            /** Format: date */
            confirmedThrough?: null | string;
            /** Format: date */
            effectiveFrom: string;
            kind: string;
            /** Format: double */
            ratePercent: number;
            source: string;
        };
        /** @enum {unknown} */
        EvaluationKind: "immediate" | "later";
        /** @description A test at the end (`immediate`: points) or a later evaluation (`later`: a mark from 1 to 4 per objective). */
        EvaluationView: {
            /** Format: date-time */
            answeredAt: null | string;
            /** Format: date-time */
            askedAt: null | string;
            comment: null | string;
            /** Format: uuid */
            contractId: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["EvaluationKind"];
            marks: number[];
            /** Format: double */
            outOf: null | number;
            /** Format: uuid */
            participantId: string;
            /** Format: double */
            score: null | number;
        };
        /** @description Everything recorded of an online signature. */
        EvidenceView: {
            address: string;
            documents: components["schemas"]["DocumentView"][];
            documentSha256: string;
            entitled: boolean;
            /** Format: uuid */
            id: string;
            initialled: boolean;
            mention: string;
            /** Format: uuid */
            proposalId: string;
            proposalNumber: string;
            /** Format: date-time */
            signedAt: string;
            signerEmail: string;
            /** Format: uuid */
            signerId: string;
            signerName: string;
            termsSha256: string;
            /** Format: int32 */
            termsVersion: number;
            userAgent: string;
        };
        ExpectedOutcome: {
            amount: components["schemas"]["Money"];
            ruleId: string;
        };
        /** @description An input of the decision behind a document, in French, for the person who asks why. */
        ExplanationInput: {
            name: string;
            value: string;
        };
        /** @description The values of an access or portability request, machine-readable (GDPR art. 15 § 3 and 20): per service, field by field, under names that stay the same. */
        ExportView: {
            /** Format: date-time */
            readAt: string;
            /** Format: date */
            receivedOn: string;
            /** Format: uuid */
            requestId: string;
            right: string;
            services: components["schemas"]["ExportViewServiceValues"][];
            subjectIds: string[];
        };
        ExportViewFieldValues: {
            category: string;
            field: string;
            values: string[];
        };
        ExportViewServiceValues: {
            fields: components["schemas"]["ExportViewFieldValues"][];
            label: string;
            service: string;
        };
        ExtendDeadlineRequest: {
            /** Format: date */
            noticeOn?: null | string;
            reason?: null | string;
        };
        ExtendDeadlineResponse: {
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            noticeOn: string;
        };
        /** @enum {unknown} */
        FileStatus: "announced" | "more-requested" | "accepted" | "rejected" | "reduced" | "revoked" | "refused" | "lapsed" | "closed";
        /** @description A funding file as both staff and its own OPCO see it. */
        FileView: {
            /** Format: date */
            answerBy: null | string;
            basis: null | components["schemas"]["GrantBasis"];
            /** Format: date */
            closedOn: null | string;
            /** Format: date */
            concludedOn: null | string;
            /** Format: uuid */
            contractId: string;
            contractNumber: string;
            courseReference: string;
            /** Format: date */
            deadline: null | string;
            /** Format: date */
            decidedOn: null | string;
            /** Format: date */
            deliveredOn: null | string;
            /** Format: date */
            endsOn: string;
            fileNumber: null | string;
            grantedExclVat: components["schemas"]["Money"];
            grantedInclVat: components["schemas"]["Money"];
            /** Format: double */
            hoursAgreed: number;
            /** Format: double */
            hoursAttended: number;
            /** Format: uuid */
            id: string;
            /** Format: date */
            lapsedOn: null | string;
            /** Format: date */
            noticedOn: null | string;
            opco: string;
            paidInclVat: components["schemas"]["Money"];
            /** Format: int32 */
            participants: number;
            piecesAsked: components["schemas"]["Piece"][];
            priceExclVat: components["schemas"]["Money"];
            priceInclVat: components["schemas"]["Money"];
            requestedExclVat: components["schemas"]["Money"];
            /** Format: date */
            requestedOn: string;
            /** Format: date */
            startsOn: string;
            status: components["schemas"]["FileStatus"];
            subrogation: boolean;
            unpaidInclVat: components["schemas"]["Money"];
            /** Format: double */
            vatRate: number;
        };
        FindPeoplePerson: {
            email: string;
            firstName: string;
            /** Format: uuid */
            id: string;
            lastName: string;
            /** @description Restrictions and objections in force. */
            limits: string[];
            reference: string;
            role: string;
        };
        /** @description CGV-4.7. */
        FormalNoticeView: {
            /** Format: date */
            answeredOn: null | string;
            /** Format: date */
            answerUntil: string;
            breach: string;
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            presentedOn: string;
        };
        /** @description A claim with what stands against it; the hours and amounts that differ are beside each other. */
        FundingClaimView: {
            assessment: null | components["schemas"]["ClaimAssessment"];
            /** Format: uuid */
            contractId: string;
            contractNumber: string;
            explanations: string[];
            fileNumber: null | string;
            fileSha256: null | string;
            /** Format: uuid */
            fundingFileId: string;
            missing: null | string;
            opco: string;
            /** Format: date-time */
            readyAt: null | string;
            sentBy: null | string;
            /** Format: date */
            sentOn: null | string;
            state: components["schemas"]["ClaimState"];
        };
        /** @description A payment the OPCO reported. */
        FundingPaymentView: {
            amountInclVat: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** Format: date */
            paidOn: string;
            /** Format: date-time */
            receivedAt: string;
            reference: string;
        };
        FundingRecordPaymentRequest: {
            amountInclVat: components["schemas"]["Money"];
            /** Format: date */
            paidOn: string;
            reference: string;
        };
        /** @description A funding file as the client announces it (CGV-3.3-a). */
        FundingRequest: {
            fileNumber?: null | string;
            opco?: null | string;
            requestedExclVat?: null | components["schemas"]["Money"];
            /** Format: date */
            requestedOn?: null | string;
        };
        /** @enum {unknown} */
        FundingState: "announced" | "more-requested" | "accepted" | "rejected" | "reduced" | "revoked";
        FundingView: {
            fileNumber: null | string;
            grantedExclVat: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** Format: date */
            lapsedOn: null | string;
            opco: string;
            opcoName: string;
            paidInclVat: components["schemas"]["Money"];
            requestedExclVat: components["schemas"]["Money"];
            state: components["schemas"]["FundingState"];
            subrogation: boolean;
        };
        GetAcceptanceResponse: {
            /** Format: date */
            acceptedOn: string;
            /** Format: uuid */
            contractId: string;
            documents: components["schemas"]["DocumentView"][];
            handwrittenMention: null | string;
            initialled: boolean;
            /** Format: uuid */
            proposalId: string;
            /** Format: date */
            signedOn: null | string;
            signedOnline: boolean;
            stamped: boolean;
            termsInitialled: boolean;
            termsSha256: null | string;
        };
        GetChecksResponse: {
            allGood: boolean;
            brokenShares: components["schemas"]["BrokenShare"][];
            chainValid: boolean;
            /** Format: int32 */
            contracts: number;
            /** Format: int64 */
            documents: number;
            findings: string[];
            firstBroken: null | components["schemas"]["BrokenLink"];
            journalBalanced: boolean;
            journalCredit: components["schemas"]["Money"];
            journalDebit: components["schemas"]["Money"];
            lastSelfCheck: null | components["schemas"]["SelfCheck"];
            ledgerCustomers: components["schemas"]["Money"];
            numberingGaps: components["schemas"]["NumberingGap"][];
            /** Format: int32 */
            plannedDocuments: number;
            receivables: components["schemas"]["Money"];
            receivablesEqualLedger: boolean;
            sharesEqualTotals: boolean;
            /** Format: int32 */
            unmatchedPayments: number;
        };
        GetClosingReportResponse: {
            algorithm: string;
            content: string;
            publicKey: string;
            /** Format: uuid */
            requestId: string;
            signature: string;
            /** Format: date-time */
            signedAt: string;
            verifies: boolean;
        };
        GetContractConservationView: {
            asked: components["schemas"]["Money"];
            holds: boolean;
            shares: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        GetContractGrantView: {
            /** Format: date */
            deadline: null | string;
            fileNumber: null | string;
            /** Format: uuid */
            fundingFileId: string;
            grantedExclVat: components["schemas"]["Money"];
            /** Format: date */
            lapsedOn: null | string;
            opco: string;
            paid: components["schemas"]["Money"];
            state: string;
            subrogation: null | boolean;
        };
        GetContractPayerView: {
            asked: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
            /** Format: uuid */
            fundingFileId: null | string;
            opco: null | string;
            outstanding: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            payer: string;
            share: components["schemas"]["Money"];
        };
        GetContractPendingView: {
            inclVat: components["schemas"]["Money"];
            /** Format: date */
            issueOn: string;
            kind: string;
            payer: string;
            ruleId: string;
            waitsForIdentity: boolean;
        };
        GetContractResponse: {
            balance: components["schemas"]["Money"];
            conservation: components["schemas"]["GetContractConservationView"];
            /** Format: uuid */
            contractId: string;
            courseReference: string;
            /** Format: uuid */
            customerId: string;
            customerKind: string;
            /** Format: date */
            deliveredOn: null | string;
            depositInclVat: components["schemas"]["Money"];
            documents: components["schemas"]["InvoiceSummary"][];
            /** Format: date */
            endsOn: string;
            funding: components["schemas"]["GetContractGrantView"][];
            /** Format: date */
            inArrearsSince: null | string;
            number: string;
            payers: components["schemas"]["GetContractPayerView"][];
            payments: components["schemas"]["BillingPaymentView"][];
            planned: components["schemas"]["GetContractPendingView"][];
            refunds: components["schemas"]["RefundPaymentResponse"][];
            stage: string;
            /** Format: date */
            startsOn: string;
            totalExclVat: components["schemas"]["Money"];
            totalInclVat: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
        };
        GetFileDecisionView: {
            /** Format: date */
            answerBy: null | string;
            basis: null | components["schemas"]["GrantBasis"];
            /** Format: date */
            decidedOn: string;
            decision: components["schemas"]["DecisionKind"];
            fileNumber: null | string;
            grantedExclVat: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            messageId: null | string;
            piecesAsked: components["schemas"]["Piece"][];
            reason: null | components["schemas"]["RejectionReason"];
            /** Format: date-time */
            receivedAt: string;
            recordedBy: null | string;
            /** Format: date-time */
            statedAt: string;
            subrogation: boolean;
        };
        GetFileInvoiceView: {
            amountInclVat: components["schemas"]["Money"];
            /** Format: uuid */
            invoiceId: string;
            /** Format: date */
            issuedOn: string;
            kind: string;
            number: string;
        };
        GetFileResponse: {
            decisions: components["schemas"]["GetFileDecisionView"][];
            file: components["schemas"]["FileView"];
            invoices: components["schemas"]["GetFileInvoiceView"][];
            messages: components["schemas"]["MessageView"][];
            payments: components["schemas"]["FundingPaymentView"][];
        };
        GetIntegrityResponse: {
            /** Format: int64 */
            documents: number;
            firstBroken: null | components["schemas"]["BrokenLink"];
            lastHash: string;
            numberingGaps: components["schemas"]["NumberingGap"][];
            valid: boolean;
        };
        GetInterestResponse: {
            basis: string;
            /** Format: date */
            dueOn: string;
            /** Format: double */
            floorMultiple: number;
            inclVat: components["schemas"]["Money"];
            interestCharged: components["schemas"]["Money"];
            /** Format: uuid */
            invoiceId: string;
            /** Format: double */
            marginPoints: number;
            number: string;
            /** Format: date */
            on: string;
            recoveryIndemnity: components["schemas"]["Money"];
            recoveryIndemnityCharged: boolean;
            table: components["schemas"]["InterestView"];
        };
        GetInvoiceChain: {
            algorithm: string;
            hash: string;
            /** Format: int64 */
            index: number;
            personalHash: string;
            previousHash: string;
        };
        GetInvoiceCreditedBy: {
            inclVat: components["schemas"]["Money"];
            /** Format: uuid */
            invoiceId: string;
            number: string;
            /** Format: date */
            on: string;
            ruleId: string;
        };
        GetInvoiceExplanation: {
            inputs: components["schemas"]["ExplanationInput"][];
            rule: string;
            ruleId: string;
        };
        GetInvoiceLine: {
            description: string;
            exclVat: components["schemas"]["Money"];
            /** Format: double */
            quantity: number;
            unit: string;
            unitPriceExclVat: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
            /** Format: double */
            vatRate: number;
        };
        GetInvoiceResponse: {
            buyer: null | components["schemas"]["BuyerIdentity"];
            chain: components["schemas"]["GetInvoiceChain"];
            contract: components["schemas"]["ContractMention"];
            creditedBy: components["schemas"]["GetInvoiceCreditedBy"][];
            creditsNumber: null | string;
            explanation: components["schemas"]["GetInvoiceExplanation"];
            fileNumber: null | string;
            invoice: components["schemas"]["InvoiceSummary"];
            lines: components["schemas"]["GetInvoiceLine"][];
            mentions: string[];
            seller: components["schemas"]["Seller"];
            settledBy: components["schemas"]["GetInvoiceSettledBy"][];
            title: string;
            vatBreakdown: components["schemas"]["GetInvoiceVatLine"][];
        };
        GetInvoiceSettledBy: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            on: string;
            /** Format: uuid */
            paymentId: string;
        };
        GetInvoiceVatLine: {
            base: components["schemas"]["Money"];
            /** Format: double */
            rate: number;
            vat: components["schemas"]["Money"];
        };
        GetMonthlyDuesResponse: {
            fundingAsked: components["schemas"]["Money"];
            fundingPaid: components["schemas"]["Money"];
            months: components["schemas"]["DuesMonth"][];
            overdue: components["schemas"]["Money"];
            /** Format: int32 */
            year: number;
        };
        GetMonthlyTotalsAccountTotal: {
            account: string;
            credit: components["schemas"]["Money"];
            debit: components["schemas"]["Money"];
            label: string;
        };
        GetMonthlyTotalsMonthTotal: {
            accounts: components["schemas"]["GetMonthlyTotalsAccountTotal"][];
            credit: components["schemas"]["Money"];
            debit: components["schemas"]["Money"];
            /** Format: int32 */
            month: number;
        };
        GetMonthlyTotalsResponse: {
            credit: components["schemas"]["Money"];
            debit: components["schemas"]["Money"];
            months: components["schemas"]["GetMonthlyTotalsMonthTotal"][];
            /** Format: int32 */
            year: number;
        };
        GetProceedingsLiabilityView: {
            cap: null | components["schemas"]["Money"];
            settled: components["schemas"]["Money"];
        };
        GetProceedingsResponse: {
            claims: components["schemas"]["OrderingClaimView"][];
            complementaryProposals: components["schemas"]["ComplementView"][];
            /** Format: uuid */
            contractId: string;
            disputes: components["schemas"]["DisputeView"][];
            formalNotices: components["schemas"]["FormalNoticeView"][];
            liability: components["schemas"]["GetProceedingsLiabilityView"];
            penalties: components["schemas"]["PenaltyView"][];
        };
        GetRegisterProcessing: {
            category: string;
            field: string;
            ground: null | string;
            purpose: null | string;
            retention: null | string;
            service: string;
            serviceLabel: string;
        };
        GetRegisterResponse: {
            contact: string;
            controller: string;
            missingServices: string[];
            processings: components["schemas"]["GetRegisterProcessing"][];
        };
        GetReportLine: {
            category: string;
            /** Format: int32 */
            count: number;
            field: string;
            ground: null | string;
            outcome: string;
            outcomeLabel: string;
            /** Format: date */
            releaseOn: null | string;
            text: string;
        };
        GetReportResponse: {
            complete: boolean;
            /** Format: date */
            dueOn: string;
            opening: string;
            /** Format: date */
            receivedOn: string;
            /** Format: uuid */
            requestId: string;
            right: string;
            rightLabel: string;
            services: components["schemas"]["GetReportServiceReport"][];
            status: string;
            statusLabel: string;
            totals: {
                [key: string]: number;
            };
        };
        GetReportServiceReport: {
            /** Format: date-time */
            answeredAt: null | string;
            items: components["schemas"]["GetReportLine"][];
            label: string;
            service: string;
            text: string;
        };
        GetRequestAnswer: {
            /** Format: date-time */
            answeredAt: string;
            /** Format: int32 */
            fields: number;
            /** Format: int32 */
            pullAttempts: number;
            service: string;
            /** Format: int32 */
            values: number;
            valuesReady: boolean;
        };
        GetRequestRaisedAlarm: {
            /** Format: date */
            dueOn: string;
            kind: null | string;
            /** Format: date-time */
            raisedAt: string;
        };
        GetRequestReading: {
            actor: string;
            purpose: string;
            /** Format: date-time */
            readAt: string;
        };
        GetRequestResponse: {
            alarm: null | string;
            alarms: components["schemas"]["GetRequestRaisedAlarm"][];
            /** Format: date-time */
            answeredAt: null | string;
            answers: components["schemas"]["GetRequestAnswer"][];
            channel: string;
            /** Format: date-time */
            closedAt: null | string;
            /** Format: int32 */
            dueIn: null | number;
            /** Format: date */
            dueOn: string;
            exportReady: boolean;
            /** Format: date */
            extensionNoticeOn: null | string;
            extensionReason: null | string;
            /** Format: uuid */
            id: string;
            identityCheckedBy: null | string;
            loggedBy: string;
            missingAnswers: string[];
            readings: components["schemas"]["GetRequestReading"][];
            /** Format: date */
            receivedOn: string;
            right: string;
            rightLabel: string;
            /** Format: date-time */
            startedAt: null | string;
            status: string;
            statusLabel: string;
            subjectIds: string[];
        };
        GetRetentionRunFinding: {
            /** Format: date */
            dueSince: string;
            /** Format: date */
            endedOn: string;
            reason: string;
            reasonLabel: string;
            /** Format: uuid */
            requestId: null | string;
            service: string;
            /** Format: uuid */
            subjectId: string;
        };
        GetRetentionRunResponse: {
            /** Format: date-time */
            doneAt: null | string;
            dryRun: boolean;
            findings: components["schemas"]["GetRetentionRunFinding"][];
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            text: string;
        };
        GetSessionCertificatesResponse: {
            items: components["schemas"]["CertificateView"][];
        };
        GetSessionChecklistResponse: {
            /** Format: int32 */
            daysLeft: number;
            items: components["schemas"]["SessionCheck"][];
            ready: boolean;
            /** Format: uuid */
            sessionId: string;
            /** Format: date */
            startsOn: string;
            status: components["schemas"]["SessionStatus"];
        };
        GetTimelineEntry: {
            actor: string;
            amount: null | components["schemas"]["Money"];
            /** Format: date-time */
            at: string;
            refs: components["schemas"]["GetTimelineReference"][];
            ruleId: null | string;
            service: string;
            text: string;
        };
        GetTimelineReference: {
            href: null | string;
            /** Format: uuid */
            id: null | string;
            kind: string;
            label: null | string;
        };
        GetTimelineResponse: {
            /** Format: uuid */
            contractId: string;
            entries: components["schemas"]["GetTimelineEntry"][];
            number: string;
        };
        GetVatSummaryResponse: {
            dueVat: components["schemas"]["Money"];
            invoicedVat: components["schemas"]["Money"];
            months: components["schemas"]["VatMonth"][];
            /** Format: int32 */
            year: number;
        };
        GiveConsentRequest: {
            kind?: null | string;
            /** Format: uuid */
            subjectId: string;
            /** Format: int32 */
            textVersion?: null | number;
        };
        GrantBasis: {
            amount?: components["schemas"]["Money"];
            capExclVat: null | components["schemas"]["Money"];
            /** Format: int32 */
            participants: number;
            perParticipantExclVat: components["schemas"]["Money"];
        };
        /** @description A half-day of a session. */
        HalfDay: {
            /** Format: date */
            day: string;
            period: components["schemas"]["DayPeriod"];
        };
        HalfDayView: {
            /** Format: date */
            day: string;
            period: components["schemas"]["Period"];
        };
        InterestView: {
            /** Format: int32 */
            days: number;
            interest: null | components["schemas"]["Money"];
            /** Format: date */
            rateMissingSince: null | string;
            segments: components["schemas"]["SegmentView"][];
        };
        /** @description A document with what happened to it, as lists show it. */
        InvoiceSummary: {
            /** Format: uuid */
            contractId: string;
            credited: components["schemas"]["Money"];
            /** Format: uuid */
            creditsInvoiceId: null | string;
            /** Format: uuid */
            customerId: string;
            /** Format: date */
            dueOn: string;
            exclVat: components["schemas"]["Money"];
            /** Format: uuid */
            fundingFileId: null | string;
            /** Format: uuid */
            id: string;
            inclVat: components["schemas"]["Money"];
            /** Format: date */
            issuedOn: string;
            kind: string;
            /** Format: date */
            lastRemindedOn: null | string;
            number: string;
            opco: null | string;
            outstanding: components["schemas"]["Money"];
            /** Format: date */
            overdueSince: null | string;
            paid: components["schemas"]["Money"];
            payer: string;
            /** Format: int32 */
            remindersSent: number;
            ruleId: string;
            /** Format: date */
            settledOn: null | string;
            status: string;
            vat: components["schemas"]["Money"];
        };
        InvoiceView: {
            amountInclVat: components["schemas"]["Money"];
            /** Format: date */
            dueOn: null | string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: null | string;
            kind: null | string;
            number: string;
            /** Format: date */
            overdueSince: null | string;
            /** Format: date */
            paidOn: null | string;
            payer: null | string;
        };
        IssueComplementRequest: {
            conditions?: null | string;
            exclVat?: null | components["schemas"]["Money"];
            expected?: null | components["schemas"]["ExpectedOutcome"];
        };
        IssueLatePaymentRequest: {
            expectedTotal?: null | components["schemas"]["Money"];
        };
        IssueLatePaymentResponse: {
            invoice: components["schemas"]["InvoiceSummary"];
            latePayment: components["schemas"]["LatePaymentView"];
        };
        JsonElement: unknown;
        /** @enum {unknown} */
        KeyAlgorithm: "ed25519" | "hmac-sha256";
        /** @description A key, without what it is made of. */
        KeyView: {
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
            algorithm: components["schemas"]["KeyAlgorithm"];
            fingerprint: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            revokedAt: null | string;
            revokedBy: null | string;
            sandbox: boolean;
        };
        LateChargeView: {
            inclVat: components["schemas"]["Money"];
            interest: components["schemas"]["Money"];
            interestBefore: components["schemas"]["Money"];
            /** Format: uuid */
            invoiceId: string;
            /** Format: date */
            lateSince: string;
            number: string;
            recoveryIndemnity: components["schemas"]["Money"];
            table: components["schemas"]["InterestView"];
            total: components["schemas"]["Money"];
        };
        /** @description What a late-payment document would ask for: interest and 40 EUR per overdue invoice, with the tables (CGV-3.4-a, -b). */
        LatePaymentView: {
            charges: components["schemas"]["LateChargeView"][];
            /** Format: uuid */
            contractId: string;
            interest: components["schemas"]["Money"];
            /** Format: date */
            rateMissingSince: null | string;
            recoveryIndemnity: components["schemas"]["Money"];
            rule: string;
            ruleId: string;
            /** Format: date */
            through: string;
            total: components["schemas"]["Money"];
        };
        /** @description An account of the French chart (PCG, règlement ANC 2014-03 as changed by 2022-06) and why it is used. */
        LedgerAccount: {
            label: string;
            number: string;
            use: string;
        };
        LiftRestrictionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            liftedAt: null | string;
        };
        LimitClaimResponse: {
            effect: components["schemas"]["Effect"];
            file: components["schemas"]["FileView"];
        };
        LineError: {
            code: string;
            field: null | string;
            message: string;
        };
        /** @enum {unknown} */
        LineOutcome: "applied" | "no-change" | "refused";
        /** @description What one line did, or why it did nothing. */
        LineReport: {
            effect: null | components["schemas"]["Effect"];
            /** @description Why it was refused. */
            errors: components["schemas"]["LineError"][];
            file: null | string;
            /** Format: uuid */
            fundingFileId: null | string;
            /** Format: int32 */
            line: number;
            outcome: components["schemas"]["LineOutcome"];
            repeated: boolean;
            status: null | components["schemas"]["FileStatus"];
            type: null | string;
        };
        ListAccountsList: {
            items: components["schemas"]["LedgerAccount"][];
        };
        ListBankEntriesResponse: {
            /** @description The invoices its payment settles by now, whoever matched it. */
            allocations: components["schemas"]["AllocationView"][];
            amount: components["schemas"]["Money"];
            /** Format: date */
            bookedOn: string;
            debtor: null | string;
            /** Format: uuid */
            id: string;
            outcome: string;
            /** Format: uuid */
            paymentId: null | string;
            /** @description What it may be, while nobody has said what it is. */
            proposals: components["schemas"]["Proposal"][];
            reference: string;
            /** Format: uuid */
            statementId: string;
        };
        ListCertificatesResponse: {
            items: components["schemas"]["CertificateView"][];
        };
        ListContractsResponse: {
            /** Format: uuid */
            contractId: string;
            courseReference: string;
            /** Format: uuid */
            customerId: string;
            number: string;
            outstanding: components["schemas"]["Money"];
            overdue: boolean;
            /** Format: date */
            startsOn: string;
            totalInclVat: components["schemas"]["Money"];
        };
        ListCoursesItem: {
            /** Format: int32 */
            currentVersion: null | number;
            /** Format: int32 */
            draftVersion: null | number;
            /** Format: uuid */
            id: string;
            reference: string;
            title: string;
        };
        ListEvaluationsResponse: {
            items: components["schemas"]["EvaluationView"][];
        };
        ListJournalBalance: {
            account: string;
            credit: components["schemas"]["Money"];
            debit: components["schemas"]["Money"];
            label: string;
        };
        ListJournalEntryView: {
            /** Format: uuid */
            contractId: null | string;
            /** Format: uuid */
            id: string;
            journal: string;
            label: string;
            lines: components["schemas"]["ListJournalLineView"][];
            /** Format: date */
            on: string;
            piece: string;
        };
        ListJournalLineView: {
            account: string;
            auxiliary: null | string;
            credit: components["schemas"]["Money"];
            debit: components["schemas"]["Money"];
            label: string;
        };
        ListJournalResponse: {
            balanced: boolean;
            balances: components["schemas"]["ListJournalBalance"][];
            credit: components["schemas"]["Money"];
            debit: components["schemas"]["Money"];
            entries: components["schemas"]["PageOfListJournalEntryView"];
        };
        ListOpcoIdentitiesList: {
            items: components["schemas"]["ListOpcoIdentitiesResponse"][];
        };
        ListOpcoIdentitiesResponse: {
            city: string;
            code: string;
            confirmed: boolean;
            eTag: string;
            name: string;
            postCode: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            siren: null | string;
            street: string;
        };
        ListOpcosOpcoView: {
            canPush: boolean;
            code: string;
            keys: components["schemas"]["KeyView"][];
            name: string;
            polling: null | components["schemas"]["ListOpcosPollView"];
        };
        ListOpcosPollView: {
            failure: null | string;
            /** Format: int32 */
            failures: number;
            /** Format: date-time */
            lastReadAt: null | string;
        };
        ListOpcosResponse: {
            opcos: components["schemas"]["ListOpcosOpcoView"][];
        };
        ListRatesList: {
            items: components["schemas"]["ListRatesResponse"][];
        };
        ListRatesResponse: {
            /** Format: date */
            confirmedThrough: string;
            /** Format: date */
            effectiveFrom: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: double */
            ratePercent: number;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            source: string;
        };
        ListReadingsLine: {
            actor: string;
            /** Format: uuid */
            id: string;
            purpose: string;
            purposeLabel: string;
            /** Format: date-time */
            readAt: string;
            service: string;
            subjectIds: string[];
            what: string;
        };
        ListReceivablesDebt: {
            /** Format: uuid */
            contractId: string;
            contractNumber: string;
            /** Format: int32 */
            daysLeft: number;
            /** Format: int32 */
            daysOwed: number;
            /** Format: date */
            deadline: string;
            fileNumber: null | string;
            /** Format: uuid */
            fundingFileId: string;
            /** Format: date */
            invoicedOn: null | string;
            /** Format: date */
            noticedOn: null | string;
            owedInclVat: components["schemas"]["Money"];
            /** Format: date */
            since: string;
        };
        ListReceivablesDebtor: {
            files: components["schemas"]["ListReceivablesDebt"][];
            name: string;
            /** Format: date */
            nextDeadline: string;
            opco: string;
            owedInclVat: components["schemas"]["Money"];
            /** Format: date */
            since: string;
        };
        ListReceivablesResponse: {
            /** Format: date */
            asOf: string;
            debtors: components["schemas"]["ListReceivablesDebtor"][];
            owedInclVat: components["schemas"]["Money"];
        };
        ListReconciliationsDriftView: {
            cause: components["schemas"]["DriftCause"];
            explanation: string;
            file: string;
            /** Format: uuid */
            fundingFileId: null | string;
            kind: components["schemas"]["DriftKind"];
            ours: null | components["schemas"]["Money"];
            refusedFor: null | string;
            theirs: null | components["schemas"]["Money"];
        };
        ListReconciliationsReconciled: {
            /** Format: date */
            asOf: string;
            /** Format: date */
            comparedOn: null | string;
            drifts: components["schemas"]["ListReconciliationsDriftView"][];
            /** Format: int32 */
            files: number;
            name: string;
            opco: string;
            /** Format: date-time */
            receivedAt: string;
            reference: string;
            /** Format: uuid */
            statementId: string;
        };
        ListReconciliationsResponse: {
            opcos: components["schemas"]["ListReconciliationsReconciled"][];
        };
        ListRefundsResponse: {
            due: components["schemas"]["BillingPaymentView"][];
            made: components["schemas"]["PageOfRefundPaymentResponse"];
        };
        ListRequestsResponse: {
            alarm: null | string;
            channel: string;
            /** Format: int32 */
            dueIn: null | number;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            missingAnswers: string[];
            /** Format: date */
            receivedOn: string;
            right: string;
            rightLabel: string;
            status: string;
            statusLabel: string;
            subjectIds: string[];
        };
        ListRetentionRunsRun: {
            askedBy: string;
            /** Format: date-time */
            doneAt: null | string;
            dryRun: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            /** Format: int32 */
            persons: number;
            /** Format: int32 */
            requests: number;
        };
        ListSessionsResponse: {
            id: string;
            /** Format: date-time */
            since: null | string;
        };
        ListTermsVersionsResponse: {
            items: components["schemas"]["TermsVersionView"][];
        };
        LogoView: {
            /** Format: date */
            agreedOn: null | string;
            agreement: null | string;
            mayBeUsed: boolean;
            /** Format: date */
            revokedOn: null | string;
        };
        LogRequestRequest: {
            channel?: null | string;
            corrections?: null | {
                [key: string]: string;
            };
            identityChecked: boolean;
            /** Format: date */
            receivedOn?: null | string;
            right?: null | string;
            subjectIds?: null | string[];
        };
        LogRequestResponse: {
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            status: string;
        };
        /** @description A mail, for staff. */
        MailItem: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            recipient: string;
            status: string;
            subject: string;
            text: string;
        };
        MakeLinkRequest: {
            subjectIds?: null | string[];
            /** Format: int32 */
            validDays?: null | number;
        };
        MakeLinkResponse: {
            address: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            token: string;
            use: string;
        };
        MakeReservationRequest: {
            expected?: null | components["schemas"]["ExpectedOutcome"];
            /** Format: date */
            madeOn?: null | string;
            text?: null | string;
        };
        MakeTrainerCalendarLinkRequest: {
            renew?: boolean;
        };
        MatchPaymentRequest: {
            /** Format: uuid */
            contractId?: null | string;
            /** Format: uuid */
            invoiceId?: null | string;
            invoiceNumber?: null | string;
        };
        /** @enum {unknown} */
        MessageChannel: "push" | "upload" | "poll";
        /** @enum {unknown} */
        MessageState: "received" | "unverified" | "malformed" | "unmatched" | "refused" | "done";
        /** @description A message received from an OPCO, as staff see it. */
        MessageView: {
            channel: components["schemas"]["MessageChannel"];
            /** Format: int32 */
            deliveries: number;
            effect: null | components["schemas"]["Effect"];
            fileNamed: null | string;
            /** Format: uuid */
            fundingFileId: null | string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            keyId: null | string;
            opco: string;
            /** Format: date-time */
            receivedAt: string;
            refusedFor: null | string;
            state: components["schemas"]["MessageState"];
            /** Format: date-time */
            statedAt: null | string;
            type: null | string;
            verification: string;
            verified: boolean;
            webhookId: string;
        };
        /** @description What waits in a service's outbox and dead letters. */
        MessagingState: {
            /**
             * Format: int64
             * @description Messages whose reaction gave up, not replayed yet.
             */
            deadLetters: number;
            /**
             * Format: int64
             * @description Messages not yet confirmed by the broker.
             */
            outboxCount: number;
            /**
             * Format: double
             * @description Age of the oldest of them; 0 when there is none.
             */
            outboxOldestSeconds: number;
            /**
             * Format: int64
             * @description Messages that failed at least once.
             */
            outboxUnroutable: number;
        };
        /** @description A module; its number is its place, and is only read. */
        ModuleView: {
            items?: null | string[];
            /** Format: int32 */
            number?: null | number;
            title?: null | string;
        };
        /** @description An amount in euros with two decimals, as text: no rounding on the way. */
        Money: {
            /** @example 1234.50 */
            amount: string;
            /** @enum {string} */
            currency: "EUR";
        };
        NameTrainerRequest: {
            email?: null | string;
            name?: null | string;
            qualifications?: null | string;
        };
        NameTrainerResponse: {
            email: string;
            name: string;
            qualifications: string;
            /** Format: uuid */
            sessionId: string;
        };
        NoteAbsenceRequest: {
            /** Format: date */
            day?: null | string;
            /** Format: uuid */
            participantId?: null | string;
            period?: null | components["schemas"]["DayPeriod"];
            reason?: null | components["schemas"]["AbsenceReason"];
        };
        NotifyBreachRequest: {
            delayReason?: null | string;
            /** Format: date-time */
            notifiedAt?: null | string;
        };
        /** @description A hole in a series. */
        NumberingGap: {
            /** Format: int32 */
            missing: number;
            series: string;
            /** Format: int32 */
            year: number;
        };
        OfferView: {
            /** Format: date */
            cancelledOn: string;
            cause: string;
            /** Format: uuid */
            offeredSessionId: string;
        };
        OpenDisputeRequest: {
            expected?: null | components["schemas"]["ExpectedOutcome"];
            /** Format: date */
            openedOn?: null | string;
            subject?: null | string;
        };
        OpenSecondSessionRequest: {
            /** Format: int32 */
            capacity?: null | number;
            halfDays: components["schemas"]["HalfDayView"][];
            place?: null | string;
            /** Format: uuid */
            roomId?: null | string;
            /** Format: uuid */
            trainerId: string;
        };
        /** @description CGV-4.4. */
        OrderingClaimView: {
            /** Format: date */
            answeredOn: null | string;
            claimed: components["schemas"]["Money"];
            /** Format: uuid */
            contractId: string;
            description: string;
            /** Format: uuid */
            id: string;
            reason: null | string;
            /** Format: date */
            receivedOn: string;
            settled: components["schemas"]["Money"];
            status: components["schemas"]["ClaimStatus"];
        };
        /** @description The consequence of a costly decision, before or after it is taken. */
        OutcomeView: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            boundaryDate: null | string;
            clauseNumber: string;
            clauseText: string;
            consequence: string;
            deposit: null | components["schemas"]["DepositView"];
            explanation: string;
            ruleId: string;
            /** Format: int32 */
            termsVersion: number;
        };
        /** @description A page of a list. */
        PageOfAccountView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["AccountView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfBreachView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["BreachView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfClaimView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["FundingClaimView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfConsentView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ConsentView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfContractItem: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ContractItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfCustomerView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["CustomerView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfDeadLetterView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["DeadLetterView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfFileView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["FileView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfFindPeoplePerson: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["FindPeoplePerson"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfInvoiceSummary: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["InvoiceSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListBankEntriesResponse: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListBankEntriesResponse"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListContractsResponse: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListContractsResponse"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListCoursesItem: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListCoursesItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListJournalEntryView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListJournalEntryView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListReadingsLine: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListReadingsLine"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListRequestsResponse: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListRequestsResponse"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfListRetentionRunsRun: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ListRetentionRunsRun"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfMailItem: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["MailItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfMessageView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["MessageView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfPaymentView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["BillingPaymentView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfProposalItem: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["ProposalItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfRefundPaymentResponse: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["RefundPaymentResponse"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfRoomView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["RoomView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfSessionItem: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["SessionItem"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A page of a list. */
        PageOfTrainerView: {
            /** @description At most the limit asked for. */
            items: components["schemas"]["TrainerView"][];
            /** @description Cursor of the next page; null on the last one. */
            next: null | string;
        };
        /** @description A participant: the address for those who need it (CGV-5.5-c), `limits` for staff. */
        ParticipantView: {
            email: null | string;
            firstName: string;
            /** Format: uuid */
            id: string;
            lastName: string;
            limits: string[];
        };
        /** @enum {unknown} */
        PaymentMethod: "transfer" | "card" | "cheque" | "cash" | "direct-debit";
        /** @description CGV-5.2. */
        PenaltyView: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            claimedOn: string;
            /** Format: uuid */
            contractId: string;
            hired: string;
            /** Format: date */
            hiredOn: string;
            /** Format: uuid */
            id: string;
        };
        /** @enum {unknown} */
        Period: "morning" | "afternoon";
        PersonView: {
            email: null | string;
            firstName: null | string;
            lastName: null | string;
        };
        /**
         * @description A paper an OPCO may ask for. A closed list, for the reason given at RejectionReason.
         * @enum {unknown}
         */
        Piece: "programme" | "quote" | "agreement" | "attendance-sheets" | "completion-certificate" | "invoice" | "other";
        PostponeSessionRequest: {
            cause: components["schemas"]["CancellationCause"];
            halfDays: components["schemas"]["HalfDayView"][];
            place?: null | string;
            /** Format: uuid */
            roomId?: null | string;
            /** Format: uuid */
            trainerId: string;
        };
        PriceView: {
            deposit: components["schemas"]["Money"];
            exclVat: components["schemas"]["Money"];
            inclVat: components["schemas"]["Money"];
            vat: components["schemas"]["Money"];
            /** Format: double */
            vatRate: number;
            vatRegime: string;
        };
        /** @description RFC 9457. `code` is stable and names the rule where a rule refused; `title` and `detail` are French text for people. */
        Problem: {
            code: string;
            detail?: string;
            errors?: {
                code: string;
                field?: null | string;
                message: string;
            }[] | {
                [key: string]: string[];
            };
            instance?: string;
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        /** @description A near match, for a person to decide. */
        Proposal: {
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            invoiceId: string;
            number: string;
            outstanding: components["schemas"]["Money"];
            why: string;
        };
        /** @description A line of the list of proposals. */
        ProposalItem: {
            /** Format: uuid */
            contractId: null | string;
            courseReference: string;
            courseTitle: string;
            /** Format: uuid */
            customerId: string;
            customerName: string;
            /** Format: uuid */
            id: string;
            inclVat: components["schemas"]["Money"];
            number: string;
            /** Format: int32 */
            participants: number;
            seatsStatus: components["schemas"]["SeatsStatus"];
            /** Format: date */
            startsOn: string;
            status: components["schemas"]["ProposalStatus"];
            /** Format: date */
            validUntil: null | string;
        };
        /** @description What a draft proposal is asked for with. `preparationCost` (CGV-2.2-c) is staff's to record. */
        ProposalRequest: {
            /** Format: uuid */
            customerId: string;
            funding?: null | components["schemas"]["FundingRequest"][];
            participants?: null | components["schemas"]["PersonView"][];
            place?: null | string;
            preparationCost?: null | components["schemas"]["Money"];
            /** Format: uuid */
            sessionId: string;
        };
        /** @enum {unknown} */
        ProposalStatus: "draft" | "issued" | "accepted" | "expired" | "declined" | "session-cancelled";
        /** @description A proposal as portal and staff see it; `checklist` is everything missing for the next step (issue, then acceptance). */
        ProposalView: {
            checklist: components["schemas"]["ChecklistItem"][];
            /** Format: uuid */
            contractId: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            customerId: string;
            documents: components["schemas"]["DocumentView"][];
            etag: string;
            funding: components["schemas"]["AnnouncedFundingView"][];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: null | string;
            number: string;
            participants: components["schemas"]["ParticipantView"][];
            preparationCost: components["schemas"]["Money"];
            price: components["schemas"]["PriceView"];
            seatsStatus: components["schemas"]["SeatsStatus"];
            status: components["schemas"]["ProposalStatus"];
            terms: components["schemas"]["TermsView"];
            training: components["schemas"]["TrainingView"];
            /** Format: date */
            validUntil: null | string;
            /** Format: int32 */
            waitingPosition: null | number;
        };
        PublishTermsRequest: {
            /** @description By rule, the passages this version words differently. */
            clauses?: null | {
                [key: string]: components["schemas"]["ClauseView"];
            };
            /** Format: date */
            inForceFrom?: null | string;
            parameters?: null | components["schemas"]["TermsParameters"];
            sha256?: null | string;
            text?: null | string;
        };
        RateView: {
            /** Format: date */
            appliedOn: string;
            /** Format: date */
            effectiveFrom: string;
            kind: string;
            /** Format: double */
            ratePercent: number;
            source: string;
        };
        ReceiveClaimRequest: {
            claimed?: null | components["schemas"]["Money"];
            description?: null | string;
            /** Format: date */
            receivedOn?: null | string;
        };
        RecordDecisionRequest: {
            /** Format: date */
            answerBy?: null | string;
            basis?: null | components["schemas"]["GrantBasis"];
            /** Format: date */
            decidedOn: string;
            decision: components["schemas"]["DecisionKind"];
            fileNumber?: null | string;
            grantedExclVat?: null | components["schemas"]["Money"];
            pieces?: null | components["schemas"]["Piece"][];
            reason?: null | components["schemas"]["RejectionReason"];
            subrogation?: null | boolean;
        };
        RecordDecisionResponse: {
            effect: components["schemas"]["Effect"];
            file: components["schemas"]["FileView"];
        };
        RecordPaymentResponse: {
            effect: components["schemas"]["Effect"];
            file: components["schemas"]["FileView"];
            /** Format: uuid */
            paymentId: string;
        };
        RecordTestRequest: {
            comment?: null | string;
            /** Format: double */
            outOf: number;
            /** Format: uuid */
            participantId: string;
            /** Format: double */
            score: number;
        };
        RecordWithdrawalRequest: {
            /** Format: date */
            statedOn?: null | string;
        };
        RefundPaymentRequest: {
            amount: components["schemas"]["Money"];
            method: components["schemas"]["PaymentMethod"];
            /** Format: date */
            paidOn: string;
            /** Format: uuid */
            paymentId: string;
            reference?: null | string;
        };
        RefundPaymentResponse: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            contractId: string;
            /** Format: uuid */
            id: string;
            method: string;
            /** Format: date */
            paidOn: string;
            payer: string;
            /** Format: uuid */
            paymentId: string;
            reference: null | string;
        };
        RefuseChangeRequest: {
            reason?: null | string;
        };
        RegisterClientRequest: {
            clientId?: null | string;
            holder?: null | string;
            kind: components["schemas"]["ClientKind"];
            name?: null | string;
            publicKeys?: null | components["schemas"]["JsonElement"];
        };
        RegisterClientResponse: {
            client: components["schemas"]["ClientView"];
            secret: null | string;
        };
        RegisterCustomerRequest: {
            address?: null | components["schemas"]["AddressView"];
            billingAddress?: null | components["schemas"]["AddressView"];
            contact?: null | components["schemas"]["PersonView"];
            email?: null | string;
            firstName?: null | string;
            isAnother: boolean;
            kind?: null | components["schemas"]["CustomerKind"];
            lastName?: null | string;
            name?: null | string;
            siren?: null | string;
            siret?: null | string;
            vatNumber?: null | string;
        };
        /** @enum {unknown} */
        RegistrationStatus: "expected" | "held" | "confirmed" | "waiting" | "released";
        RejectClaimRequest: {
            reason?: null | string;
        };
        /** @enum {unknown} */
        RejectionReason: "not-eligible" | "budget-exhausted" | "late-request" | "incomplete-file" | "other" | null;
        RescheduleContractRequest: {
            expected?: null | components["schemas"]["ExpectedOutcome"];
            motive?: null | string;
            /** Format: date */
            receivedOn?: null | string;
            /** Format: uuid */
            toSessionId?: null | string;
            writtenRequest: boolean;
        };
        ReservationView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            madeOn: string;
            text: string;
        };
        ResetAccessRequest: {
            secondFactor: boolean;
        };
        ResumeContractRequest: {
            cause?: null | components["schemas"]["SuspensionCause"];
            expected?: null | components["schemas"]["ExpectedOutcome"];
            waived: boolean;
        };
        ReviseCourseVersionRequest: {
            sheet: components["schemas"]["SheetView"];
        };
        RoomView: {
            address: string;
            /** Format: int32 */
            capacity: number;
            /** Format: uuid */
            id: string;
            name: string;
        };
        ScheduleSessionRequest: {
            /** Format: int32 */
            capacity: number;
            courseReference: string;
            halfDays: components["schemas"]["HalfDayView"][];
            mode: components["schemas"]["SessionMode"];
            place?: null | string;
            /** Format: uuid */
            roomId?: null | string;
            /** Format: uuid */
            trainerId: string;
        };
        /** @enum {unknown} */
        SeatsStatus: "not-asked" | "asked" | "held" | "waiting";
        SegmentView: {
            amount: string;
            /** Format: double */
            appliedRatePercent: number;
            base: components["schemas"]["Money"];
            /** Format: int32 */
            days: number;
            floorApplied: boolean;
            /** Format: date */
            from: string;
            legal: components["schemas"]["RateView"];
            refi: components["schemas"]["RateView"];
            /** Format: date */
            to: string;
        };
        SelfCheck: {
            allGood: boolean;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            documents: number;
            findings: string[];
            /** Format: date */
            on: string;
        };
        Seller: {
            activityDeclaration?: string;
            address?: string[];
            bic?: null | string;
            city?: string;
            country?: string;
            email?: null | string;
            iban?: null | string;
            legalForm?: string;
            name?: string;
            postCode?: string;
            siren?: string;
            vatNumber?: string;
            vatOnDebits?: boolean;
        };
        SendFormalNoticeRequest: {
            breach?: null | string;
            expected?: null | components["schemas"]["ExpectedOutcome"];
            /** Format: date */
            presentedOn?: null | string;
        };
        /** @description Something that has to be right before day one. */
        SessionCheck: {
            code: string;
            done: boolean;
            rule: string;
            text: string;
        };
        /** @description A session in staff's list. */
        SessionItem: {
            /** Format: int32 */
            capacity: number;
            courseReference: string;
            courseTitle: string;
            /** Format: date */
            endsOn: string;
            /** Format: uuid */
            id: string;
            mode: components["schemas"]["SessionMode"];
            place: string;
            /** Format: int32 */
            seatsOffered: number;
            /** Format: int32 */
            seatsTaken: number;
            /** Format: int32 */
            seatsWaiting: number;
            /** Format: date */
            startsOn: string;
            status: components["schemas"]["SessionStatus"];
        };
        /** @enum {unknown} */
        SessionMode: "inter" | "intra" | "remote";
        /** @enum {unknown} */
        SessionStatus: "scheduled" | "completed" | "cancelled-by-lexom";
        /** @description One session as staff read it: seats by proposal, and who waits, in order. */
        SessionView: {
            cancelledFor: null | components["schemas"]["CancellationCause"];
            /** Format: int32 */
            capacity: number;
            courseReference: string;
            courseTitle: string;
            /** Format: int32 */
            courseVersion: number;
            /** Format: date */
            endsOn: string;
            halfDays: components["schemas"]["HalfDayView"][];
            /** Format: uuid */
            id: string;
            mode: components["schemas"]["SessionMode"];
            /** Format: uuid */
            offeredSessionId: null | string;
            place: string;
            registrations: components["schemas"]["SessionViewSeat"][];
            /** Format: int32 */
            revision: number;
            room: null | components["schemas"]["SessionViewNamed"];
            /** Format: uuid */
            sameConditionsAs: null | string;
            /** Format: int32 */
            seatsOffered: number;
            /** Format: int32 */
            seatsTaken: number;
            /** Format: int32 */
            seatsWaiting: number;
            /** Format: date */
            startsOn: string;
            status: components["schemas"]["SessionStatus"];
            trainer: components["schemas"]["SessionViewNamed"];
            waiting: components["schemas"]["SessionViewSeat"][];
        };
        SessionViewNamed: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionViewSeat: {
            /** Format: date */
            concludedOn: null | string;
            /** Format: uuid */
            orderedSessionId: string;
            /** Format: uuid */
            proposalId: string;
            /** Format: int32 */
            seats: number;
            /** Format: date-time */
            since: string;
            status: components["schemas"]["RegistrationStatus"];
            /** Format: date */
            validUntil: null | string;
        };
        SettleClaimRequest: {
            amount?: null | components["schemas"]["Money"];
            expected?: null | components["schemas"]["ExpectedOutcome"];
        };
        SheetView: {
            audience?: null | string;
            domain?: null | string;
            /** Format: int32 */
            durationDays?: number;
            /** Format: double */
            durationHours?: number;
            evaluationMethods?: null | string[];
            /** @description What the course is about, in the codes of the Formacode thesaurus: at most five, the main one first. Listings elsewhere need them. */
            formacodes?: null | string[];
            interPrice?: components["schemas"]["Money"];
            intraPrice?: components["schemas"]["Money"];
            isTraining?: boolean;
            /** Format: int32 */
            maximumParticipants?: number;
            objectives?: null | string[];
            prerequisites?: null | string;
            programme?: null | components["schemas"]["ModuleView"][];
            teachingMethods?: null | string[];
            title?: null | string;
            vatRegime?: components["schemas"]["VatRegime"];
        };
        SignAttendanceRequest: {
            /** Format: date */
            day?: null | string;
            period?: null | components["schemas"]["DayPeriod"];
            signatures?: null | components["schemas"]["SignAttendanceSignature"][];
        };
        SignAttendanceSignature: {
            participant: boolean;
            /** Format: uuid */
            participantId: string;
            trainer: boolean;
        };
        SignedHalfDay: {
            absence?: null | components["schemas"]["AbsenceReason"];
            /** Format: date */
            day: string;
            /** Format: date-time */
            participantSignedAt: null | string;
            period: components["schemas"]["DayPeriod"];
            present: boolean;
            /** Format: date-time */
            trainerSignedAt: null | string;
        };
        SuspendContractRequest: {
            expected?: null | components["schemas"]["ExpectedOutcome"];
        };
        /** @enum {unknown} */
        SuspensionCause: "arrears" | "missing-documents-or-deposit";
        TerminateContractRequest: {
            damages?: null | components["schemas"]["Money"];
            expected?: null | components["schemas"]["ExpectedOutcome"];
            letterReference?: null | string;
            /** Format: date */
            letterSentOn?: null | string;
        };
        TermsParameters: {
            /** Format: int32 */
            cancellationThresholdDays: number;
            /** Format: double */
            depositPercent: number;
            /** Format: int32 */
            individualWithdrawalDays: number;
            /** Format: double */
            lateInterestLegalRateFloor: number;
            /** Format: double */
            lateInterestPoints: number;
            /** Format: int32 */
            nonSolicitationMonths: number;
            /** Format: int32 */
            onlineWithdrawalDays: number;
            /** Format: int32 */
            opcoPaymentWindowMonths: number;
            /** Format: int32 */
            personalDataYears: number;
            /** Format: int32 */
            proposalValidityDays: number;
            /** Format: double */
            recoveryIndemnity: number;
            refiBasis: string;
            rescheduleCreditsDeposit: boolean;
            /** Format: int32 */
            reschedulingWindowMonths: number;
            /** Format: int32 */
            terminationNoticeDays: number;
        };
        /** @description A version of the terms of sale, with every parameter its text fixes. */
        TermsVersionView: {
            clauses: {
                [key: string]: components["schemas"]["ClauseView"];
            };
            inForce: boolean;
            /** Format: date */
            inForceFrom: string;
            parameters: components["schemas"]["TermsParameters"];
            sha256: string;
            /** Format: int32 */
            version: number;
        };
        TermsView: {
            sha256: string;
            /** Format: int32 */
            version: number;
        };
        /** @enum {unknown} */
        TrainerKind: "internal" | "external";
        /** @description A trainer; the address only for those who plan with it (CGV-5.5-c). */
        TrainerView: {
            assignable: boolean;
            /** Format: date */
            commitmentsAcceptedOn: null | string;
            email: null | string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["TrainerKind"];
            name: string;
        };
        TrainingView: {
            courseReference: string;
            courseTitle: string;
            /** Format: int32 */
            courseVersion: number;
            /** Format: int32 */
            durationDays: number;
            /** Format: date */
            endsOn: string;
            /** Format: double */
            hours: number;
            mode: components["schemas"]["SessionMode"];
            place: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: date */
            startsOn: string;
        };
        UploadReport: {
            /** Format: int32 */
            applied: number;
            /** Format: int32 */
            lines: number;
            /** Format: int32 */
            noChange: number;
            opco: string;
            preview: boolean;
            /** Format: int32 */
            refused: number;
            report: components["schemas"]["LineReport"][];
        };
        /** @description One month and rate: what was invoiced, and what has to be declared because it was paid (or invoiced, on debits). */
        VatMonth: {
            dueBase: components["schemas"]["Money"];
            dueVat: components["schemas"]["Money"];
            invoicedBase: components["schemas"]["Money"];
            invoicedVat: components["schemas"]["Money"];
            /** Format: int32 */
            month: number;
            /** Format: double */
            rate: number;
        };
        /** @enum {unknown} */
        VatRegime: "standard" | "exempt-261-4-4-a";
        /** @description The acknowledgement of a withdrawal. */
        WithdrawalView: {
            /** Format: date-time */
            acknowledgedAt: string;
            acknowledgement: string;
            /** Format: uuid */
            contractId: string;
            sha256: string;
            /** Format: date-time */
            statedAt: string;
        };
        /** @description An enum in a query, written as it is in JSON: `recorded-only`. The framework's own binding knows the C# spelling only. */
        WordOfClaimState: {
            value?: components["schemas"]["ClaimState"];
        };
        /** @description An enum in a query, written as it is in JSON: `recorded-only`. The framework's own binding knows the C# spelling only. */
        WordOfFileStatus: {
            value?: components["schemas"]["FileStatus"];
        };
        /** @description An enum in a query, written as it is in JSON: `recorded-only`. The framework's own binding knows the C# spelling only. */
        WordOfMessageState: {
            value?: components["schemas"]["MessageState"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

export type Schema = components['schemas'];
