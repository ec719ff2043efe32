# syntax=docker/dockerfile:1
# The self-hosted application: no shell, no root, nothing to write to but /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig host.json ./
COPY schemas/ schemas/
COPY functions/ functions/
RUN dotnet publish functions/SurveyFns.App -c Release -p:FunctionsHost=Self -o /out/app \
 && dotnet publish functions/SelfHost/HealthProbe -c Release -o /out/probe \
 && mkdir /out/data

# "extra" has ICU and the time zones: texts are normalised and the closing time of a round is local.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /out/app/ ./
COPY --from=build /out/probe/ /probe/
COPY --from=build --chown=$APP_UID:$APP_UID /out/data/ /data/
ENV SelfHost__Address=0.0.0.0 \
    SelfHost__Port=7071 \
    SelfHost__DataPath=/data \
    SelfHost__FunctionKeySetting=Staff:Key \
    Staff__Authentication=Key \
    Storage__Kind=Embedded \
    Storage__DataPath=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
EXPOSE 7071
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["dotnet", "/probe/SurveyFns.HealthProbe.dll"]
ENTRYPOINT ["dotnet", "SurveyFns.App.dll"]
