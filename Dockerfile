FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Classify.Service -c Release -o /app --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
ENV PORT=3000 CLASSIFY_DB_LOCAL_DEV=/data/classify.db
VOLUME /data
EXPOSE 3000
ENTRYPOINT ["dotnet", "Classify.Service.dll"]
